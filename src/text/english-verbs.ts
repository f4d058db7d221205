/** Verbs of English in their first form, by how often their word is a verb; made by tests/bench/verbs.mjs, not by hand. */
/*!
The words are from WordNet.

WordNet Release 3.0

This software and database is being provided to you, the LICENSEE, by
Princeton University under the following license.  By obtaining, using
and/or copying this software and database, you agree that you have
read, understood, and will comply with these terms and conditions.:

Permission to use, copy, modify and distribute this software and
database and its documentation for any purpose and without fee or
royalty is hereby granted, provided that you agree to comply with
the following copyright notice and statements, including the disclaimer,
and that the same appear on ALL copies of the software, database and
documentation, including modifications that you make for internal
use or for distribution.

WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved.

THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON
UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR
IMPLIED.  BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON
UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT-
ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE
OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT
INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR
OTHER RIGHTS.

The name of Princeton University or Princeton may not be used in
advertising or publicity pertaining to distribution of the software
and/or database.  Title to copyright in this software, database and
any associated documentation shall at all times remain with
Princeton University and LICENSEE agrees to preserve same.
*/

/** Words that are verbs in four of five places or more: `refuse`, `complain`. */
export const VERBS: ReadonlySet<string> = new Set(
  `abandon abet abhor abide abolish abound abridge abrogate absorb abstain abuse accede accelerate accentuate accept
acclaim acclimatize accommodate accompany accomplish accord accost accredit accrue acculturate accumulate accuse
accustom ache achieve acknowledge acquaint acquiesce acquire acquit act activate actuate adapt add adhere adjoin
adjourn adjust administer admire admit admix admonish adopt adore adorn adsorb advertise advise advocate aerosolize
affect affirm affix afford agglomerate aggravate aggregate agitate agree alert alienate alight align allege alleviate
allocate allot allow alphabetize alter amass amaze amble amend amplify amputate amuse analyse analyze animate animize
annihilate announce annoy antagonise antagonize anticipate apologize appear appease append applaud apply appoint
apportion appraise appreciate apprehend approve approximate arbitrate archaize argue arise arouse arraign arrange
arrest arrive arrogate articulate ascend ascertain ascribe ask aspire assail assemble assert assess assign assimilate
assist associate assume assure astonish astound atone attach attain attend attest attract attribute attune audition
augment augur authenticate authorize automate avenge avert avoid await awaken babble backstitch badger baffle bake
balk balkanize ban bandy banish bankrupt baptize barbecue bask baste bat bathe bawl bear beat beautify beckon become
bedamn befall befit befog befriend befuddle beg beget begin beguile behave behead behold behoove belabor belie believe
bellow belong bemoan bend berate beseech beset besiege besmirch bespeak bestow bet bethink betray bevel bewail beware
bewilder bewitch bicker bid bide bilk billow bind birdie bite blab blacken blame blanch blaspheme bleed blend bless
blink blister blubber blurt blush boast bob bode boggle boil boo boomerang bore borrow bother bounce boycott brace
brag brandish break breathe brighten bring broaden broil browbeat bruit budge build bullshit bump burgeon burn burst
bury bushwhack bust butcher buy buzz bypass cackle calcify calculate calibrate call calumniate camouflage cancel
canonize canvass caper capitalize capitulate captivate capture care careen caricature carry carve cascade castigate
catapult catch catechize categorize cater caucus cause cavort caw cease celebrate centralize centrifuge cerebrate
certify chafe chaff chandelle chant characterize charge chat cheat cherish chew chide chirp chivy choke choose chop
choreograph chortle chronicle chuckle chuff chug churn circulate circumscribe cite citrate claim clamber clamp clank
clarify clasp classify cleanse cleave clench climb cling clink clobber clog clomp close clothe clutch coagulate
coalesce coax cock coddle codify coerce coexist cohere coincide collaborate collapse collate collect colonize combine
come commandeer commemorate commence commend commiserate commit communicate communize commute compare compel
compensate compete compile complain complicate comply compose comprehend compress comprise compute conceal concede
conceive conciliate conclude concoct concur condemn condense condone conduct confer confess confide confine confirm
confiscate conform confound confront confuse congeal congratulate congregate conjoin connect connote conquer conscript
consider consign consist console consolidate consort conspire constitute constrict construct construe consult consume
consummate contain contaminate contemplate contend continue contradict contribute contrive convene conventionalize
converge converse convert convey convict convince convulse cooperate coordinate cope correct correlate correspond
corroborate corrode cosponsor cough count counteract counterchallenge cover covet cower cram crane crave crawl creak
crease create creep cremate cringe crisscross criticise criticize croak crochet croon cross crouch crucify cruise
crumble crumple crush crystallize cuddle culminate cultivate curl curse curtail cut dabble dampen dangle darken darn
dart dash daunt daydream dazzle deaden deal debilitate deceive decelerate decentralize decertify decide declaim
declare decline decompose decorate decrease decry dedicate deduce deduct deem deepen defecate defend defer define
defraud defray defrost defy degas deglycerolize degrade deign delay delegate delimit deliver delude delve demarcate
demean democratize demolish demonstrate demote demur demythologize denote denounce deny depart depend depersonalize
depict deplore deploy depose deprave depreciate depress deprive deride derive descend describe desecrate deserve
designate despatch despise despoil destine destroy detach detain detect deter deteriorate determine detest detonate
detract detribalize devastate develop deviate devise devote devour diagnose dialyze dictate die differ differentiate
diffuse dig digest dignify digress dilate dilute diminish dine dip direct disable disabuse disagree disallow disappear
disappoint disapprove disarm disassemble disband disbelieve disburse discard discern disclose disconnect discontinue
discourage discover discriminate discuss disenfranchise disengage disentangle dishearten dishonour disintegrate
disinter dislodge dismember dismiss dismount disobey disown dispel dispense disperse displace display dispose disprove
disqualify disrobe disrupt dissect dissemble disseminate dissipate dissolve dissuade distill distinguish distort
distract distribute disturb diverge divert divest divide divulge docket dodge dominate domineer don donate dovetail
downgrade doze drag drain dramatize drape draw dread dribble drill drip drive droop drop drown drowse dry dub dump
dunk dupe duplicate dwell dwindle dye earn ease eat ebb economize eddy edify edit educate efface effectuate effloresce
ejaculate eject elapse elate elect elevate elicit eliminate elongate elucidate elude elute emanate emancipate
emasculate embark embarrass embed embellish embezzle embitter embody embolden emboss embroider embroil emerge emigrate
emit emphasize employ empower emulate enable enact encamp encase enchant encipher enclose encompass encounter
encourage encroach encrust end endanger endear endorse endow endure energize enervate enforce engage engender engrave
engross engulf enhance enjoin enjoy enlarge enlist enliven enmesh enquire enrage enrich enrol enroll ensconce enshrine
ensue ensure entail enter entertain enthrall enthrone entice entitle entomb entrench entrust enumerate enunciate
envelop envisage envision envy epitomize equate equilibrate equip eradicate erase erect erode err erupt eschew espouse
establish etch eulogize europeanize evacuate evade evaluate evaporate eventuate evoke evolve exacerbate exaggerate
exalt examine exasperate exceed excel except excise excite exclaim exclude excommunicate excoriate execute exemplify
exert exhale exhaust exhibit exile exist exonerate exorcise expand expect expedite expel expend expiate expire explain
explode exploit explore export expose expound express expunge extend extenuate exterminate extinguish extirpate
extract extrapolate extricate extrude exude face facilitate fade fail fall falsify falter fascinate fasten fathom
fatten faze federalize feel feign feint felicitate fell ferry fertilize fetch fete fidget fill finance find finish fit
fix fizzle flake flatten flatter flaunt flee flex flicker flinch fling flip flirt flit float flocculate flog flop
flounce flounder flourish flout flub fluoresce fluster fly follow forbid forecast foreclose forego foreknow foresee
foreshorten forestall forfeit forge forget forgive forgo formulate forsake forswear fortify foster found fractionate
fracture fraternize freeze fret frighten frizzle frogmarch frown frustrate fry fulfil fulfill fulminate fumble fume
furl furnish fuse fuss gabble gain gallop gamble gape garland garner gash gather gawk generalize generate germinate
gesticulate get geyser giggle gild gird give glaze glean glide glint glisten gloat glom glorify glower glue glut
glycerolize gnash gnaw go gobble goof gore gorge gouge govern grab grapple grasp gratify graze greet grieve grimace
grind grope grovel grow growl grumble grunt guarantee guess guide gull gush guzzle gyrate haggle halt handle hang
hanker happen harangue harden harrow harry harshen hasten hatch hate haul heal hear heave heed heft heighten heist
help hesitate hibachi hibernate hide highlight hijack hinder hire hiss hit hitch hobble hock hog hoist hold holler
homogenize hook hop host hover huddle hug hum humanize humiliate hunt hurl hurry hurtle hustle hypnotize hypothesize
identify idolize ignite ignore illuminate illumine illustrate imagine imbed imbibe imitate immerse impair impale
impart impede impel imperil impersonate impinge implant implore imply impose imprecate impress imprison improve
improvise impute inaugurate incapacitate incarnate incise incite inclose include incorporate increase incubate
inculcate incur indicate indict indoctrinate indorse induce induct indulge infect infer infest infiltrate inflame
inflate inflect inflict inform infuriate ingest inhabit inherit inhibit initiate inject injure inlay innovate inquire
inscribe insert insist inspect inspire instal install instigate institute institutionalize instruct insulate insure
integrate intend intensify inter interact intercede intercept interconnect interfere interject interlace interlock
internalize interpenetrate interpose interpret interrupt intersect intertwine intervene interweave intimidate intone
introduce intrude intrust inure invade invalidate inveigh invent invert invest investigate invite invoke involve
iodinate irrigate irritate isolate italicize itch itemize jabber jangle jeer jeopardize jerk jig jilt jimmy jingle
jive jog joggle join jostle jump justify juxtapose keep kick kidnap kill knead kneel knock know lace lacerate lag lam
lament laminate lampoon languish lash latch launch lavish lay laze lead lean learn leave leer legislate legitimize
lend lengthen lessen let levy liberalize liberate lick lie lift lighten limp linger lionize liquidate listen live
loathe lob locate lodge loiter look loom loosen lope lose lounge lower lug lunge lurch lure lurk lyophilize madrigal
magnetize magnify maintain make malinger maltreat manage manifest manipulate mar marinate maroon marry marvel mash
masquerade massacre mastermind match materialize matriculate matter maximize mean meander measure meddle mediate
meditate meet melt memorize mend mention merge mesmerize metabolize metamorphose mew migrate militate mince mingle
minimize miscalculate miscarry misconstrue misfire misgauge misinterpret misjudge mislay mislead mismanage misname
misperceive misplace misquote misread misrepresent miss mistrust misunderstand miter mitigate mix mobilize mock
modernize modify moisten molest mollify monitor monopolize moo mop motivate mottle mould mount mourn move mow muck
muffle mull multiply mumble murmur muse muster mutilate mutter mystify nab nag narcotize narrate nasale nationalize
naturalize navigate necessitate need neglect negotiate nestle neutralize nip nod nominate notarize notify nourish
nucleate nudge nurture nuzzle obey oblige obliterate obscure observe obsess obstruct obtain occlude occupy occur
offend offer officiate offsaddle offset ogle omit onboard open operate oppose oppress ordain organise organize orient
originate ossify ostracize oust outclass outdistance outdo outdraw outface outfight outgeneral outgrow outlive
outmaneuver outmode outnumber outpace outperform outplay outrun outsmart outstrip outweigh overburden overcome
overdrive overeat overemphasize overestimate overexpose overfeed overfill overhaul overhear overheat overindulge
overlap overlay overlook overpower overproduce overreach override overrun overshadow overshoot overstep overstrain
overtake overthrow overturn overwhelm overwork owe own oxidise pacify pack paddle paint pall pamper pant paralyze
parch pardon pare parlay parry partake participate pass pat patronize pay peck peddle peel peep peer pelt penalize
penetrate pepper perceive perch perform perish permeate permit perpetrate perpetuate persecute persevere persist
personalize personify persuade pertain perturb peruse pervade pester petrify philosophize pick pierce pilfer pillory
pinch ping piss pivot plague plat play plead please pledge plod plow plummet plunge plunk ply poach poke polarize
pommel ponder pooch pop populate portend portray pose possess post postpone postulate pounce pour practise prance
prattle pray preach prearrange precede precipitate preclude precondition predict predominate preempt prefer preisolate
preoccupy prepare presage prescribe present preserve preside press presume presuppose pretend prevail prevent prise
probe proceed proclaim procrastinate procure prod produce profess proffer prohibit prolong promise promote prompt
promulgate pronounce propel prophesy propose proscribe prosecute prosper prostrate protect protrude prove provide
provoke prowl pry publicize publish puff pull pulsate pulverize pummel punch punctuate puncture punish punt pupate
purge purify purl purloin purport pursue push put putt puzzle pyramid quadruple quail qualify quarrel quash quell
quench quicken quickstep quip quit quiver quote radiate raise rake ram ramble ransack rap rape ratify rationalize
reach react reactivate read readapt readjust reaffirm realign realize reallocate reap reappear rearrange reassail
reassemble reassert reassign reassure reawaken rebalance rebound rebuff rebuild rebuke rebut recalculate recall
recapitulate recapture recede receive recess recite reckon reclaim reclassify recognise recognize recoil recollect
recommend reconcile recondition reconnoiter reconsider reconstruct reconvene reconvert recopy recount recoup recover
recreate recur redden redecorate rededicate redeem redefine redirect rediscover redistribute redouble reduce reecho
reek reelect reenact reenforce reestablish reevaluate reexamine refashion refer refill refinance refine reflect refuel
refurbish refuse refute regain regale regard register regroup regulate rehabilitate rehash rehearse reign reimburse
reinforce reinstall reinstate reinterpret reiterate reject rejoice rejoin relace relate relax relearn release relegate
relent relieve relinquish relive reload rely relyric remain remake remand remarry remember remind reminisce remit
remodel remonstrate remount remove rename rend render renew reopen reorder reorganize repay repeat repel repent
rephrase replace replant replenish represent repress reprimand reproduce repudiate repulse require reread rerun
reschedule rescind reseal resemble resent reset resettle reshape reside resift resign resist resmudge resolve resort
resound respond restate restock restore restrain restrict resume resurrect resuspend retain retaliate retard retch
rethink retie retire retort retrace retract retranslate retrieve reunite reuse rev revamp reveal reverberate revere
reverence reverse revert revile revise revitalize revive revolutionize revolve rewrite ricochet rid ride riffle rinse
rip ripen rise ritualize rival rive rivet roam roast rob roleplay roll romanticize roost rotate roughen rouse rout
rove rub ruffle rummage run rupture rust rustle sadden sag sail salivate salute salvage sap sashay satiate satisfy
saturate saute save savor savvy saw say scab scamper scan scandalize scare scarify scatter scoff scold scoot scorch
scour scramble scratch scrawl scream scribble scribe scrounge scrub scrutinize scud scuff scurry scuttle sear secede
seclude secrete secularize secure see seek seem seep segregate seize select sell send sensitize sentimentalize
separate serve settle sever sew shake shamble sharpen shatter shave shed shelve shift shimmy shine shirk shiver shoot
shorten shout shove show shrink shroud shudder shuffle shun shut shuttle shy sicken sidestep sidle sift sigh signify
simmer simplify simulate sing singe sink sire sit situate sizzle skedaddle skid skim skip skulk skylark slacken slam
slap slash slaver slide slime sling slink slip slurp smack smash smirk smite smolder smother smuggle snag snap snatch
sneak snicker sniff snigger snoop snore snort snub snuggle soak soar sob socialize soften solder solicit solve soothe
sorb sour souse sow spang spare speak spearhead specialize specify speculate spend spill spin spit splash splice spoil
sponsor spout sprain sprawl spread sprinkle sprint sprout spurn sputter squall squash squat squawk squeeze squelch
squint squirm squirt stab stabilize stagger stalk stammer stand standardize stare start startle starve stay steal
steam steer sterilize stiffen stifle stimulate stink stipulate stir stoke stomp stoop stop store stow straddle strafe
straggle straighten strangle stratify strengthen strew strike strive strop struggle strum stud stumble stun stutter
sub subcontract subdue subjugate submerge submit subpoena subscribe subside subsidize subsist substantiate subtend
subtitle subtract subvert succeed succumb suck sue suffer suffice suffocate suffuse suggest sulphur summarize summate
summon sunder superimpose superintend supersede supervise supplant supplicate support suppose suppress surfeit
surmount surpass surround survive suspect suspend sustain swab swagger swallow swap swathe sway swear sweep swerve
swim swindle swing swipe swish swivel swoon swoop symbolize sympathize synchronize synthesise synthesize systematize
tabulate tack tailor take talk tame tamper tantalize tap taper tarnish tarry tat teach tear teem teeter telescope
televise tell tempt tend terminate terrify terrorize testify tether thank theorize thicken think thrash threaten
thresh thrive throb throw thrust thump thwart tighten tilt tingle tinker tiptoe titter toil tolerate topple torture
toss totter tramp trample transact transcend transcribe transfer transfix transform transgress translate transmit
transmute transpirate transplant transpose travel traverse tread treat tremble trespass trickle trim trot trudge
trundle try tuck tug tumble turn tweeze twiddle twine twinkle twirl twitch typify unclasp uncork uncover uncurl
underestimate underlie underline undermine underperform underpin underrate underscore understand understate undertake
underwrite undo undress undulate unearth unfasten unfold unhitch unify unite universalize unlace unlash unleash unload
unlock unmask unpack unravel unscramble unscrew unsheathe unsolder unteach unthaw untie unveil unwind unwire update
upgrade uphold upholster uplift upraise uproot upset urbanize urge use usher usurp utilize utter vacate validate
vanish vanquish vary veer venerate ventilate verify vex vibrate victimize vie vindicate violate visualize vivify
vocalize vomit vouch vouchsafe vow wad wade waft waggle wail wait waive walk wallop wallow wander wane wangle want
warble warn warp warrant watch waver waylay weaken wean wear weatherstrip wed weep weigh welcome weld wend whack
wheedle whet whimper whine whinny whip whirl whisk whistle whiten whoop widen wield wiggle wilt win wince wink winnow
wipe wisecrack wish withdraw wither withhold withstand wobble wonder woo woolgather work worsen wrap wreak wreathe
wreck wrench wrestle wriggle wring write writhe yap yearn yield zigzag zip zoom`.split(/\s/u),
);

/** Words that are verbs in two of five places or more: `leak`, `plan`. */
export const MIXED_VERBS: ReadonlySet<string> = new Set(
  `absent abstract act address advance affront aid aim alternate anchor answer approach appropriate arch assault assay
attack attempt avail average awake bait bang bar bare base batter belch benefit blare blast blaze bleach bleat blight
bloom blossom blunt blur bluster bog bogey bolster bolt boom boost border bound bow braid brave breach breed bribe
bristle broadcast bruise brush buck buckle buffet bug bulge bulletin bunker burrow bustle busy butt calm canter caress
cast catalogue cause caution challenge change charge chart chase chatter check chip chuck cipher claim clamor clang
clap clatter clean clear click clinch close clot cluck coil collapse comb comment complete compliment compound
compromise con concentrate concern conjecture consent contract control cook cool corrupt counterattack counterbalance
crack crackle cradle crash cripple crow crown crunch cry cure cushion dab damage damn dance decay decline decrease
default defeat delight demand dent deposit desert design desire dial discount discredit disdain disgrace disgust
dishonor dislike dispatch dispute disregard distrust dive divorce dock document doom double down draft drawl dress
drift drink duck dull dwarf dynamite echo eclipse elaborate embrace empty enamel encounter equal escape escort
estimate exact excuse exempt exercise extract faint fair fake fancy favor feed fight file filter fire fistfight flail
flank flap flare flash flick flood flow flush flutter focus fold force forward foul free frequent frolic funnel
furlough furrow gasp gauge gaze gear gentle glance glare gleam glimpse glitter glow goad graduate grant grin grip
groan groom guard gulp hack hail hammer hamper harbor harness harp harvest haunt hawk herald hint honeymoon honor hoot
hope humble hurdle hurt hush idle implement import imprint incline increase insult interview intimate intrigue issue
jab jam jar jest jockey judge junk keynote kiss knit label lack lapse last laugh leak leap lease limit link lock long
loop loose love lull mail major mandate maneuver manufacture march mark mask massage mate mature merit mesh misuse
moan moderate mold nail narrow near need nickname notch note notice nurse order ornament outlaw outline outrage
overflow overload own pace pad padlock pale panel pantomime parade parallel park parrot paste pause paw perfect pile
pin pinpoint pioneer pitch place plan pluck plumb plunder poise poison polish post practice praise preface prick print
project promise prop protest pucker pulse pump purchase quake query quiet quirk race raid rally rattle ready record
recruit redress reel regret reissue relay release relish remark remedy rent repair repeal reply report reprint
reprobate repute request requisition rescue reserve rest retail retreat return revel review riddle ridicule rig ring
risk roar romp rot rough ruin rumble rush sack sacrifice safeguard sanction schedule score scout scowl scrap scrape
screech seal search seat serenade set share sheer shield shift shop shriek shrill shrug sign single singsong sip slant
slate slaughter sleep slice slop slow slug sluice slumber slump smart smell smile smooth snare snarl sneer sock solace
sound span sparkle spear spell spice splinter split sponge spotlight spray spur spy squeak squeal stack stain stake
stamp stampede steady steep sting stitch store strain strand stray streak stretch stroll struggle strut study stuff
sublime substitute supplement supply support surge surmise surprise surrender survey swan swarm swell swirl switch
tackle tag taste taunt tease telegraph tender test thaw thin thread throttle thud tick tie tinkle tint tire toast
total touch tour trace trail train transfer transport trigger triple trumpet trust tunnel tutor twig twist up veil
vent venture vest veto visit volunteer vote wag wake warm wash waste weary weave wedge wet wheel wheeze whir whisper
whiz witness work worry worship wrack wrangle wrinkle yank yawn yell yelp yield`.split(/\s/u),
);

/** Words that are mostly something else, and verbs at times: `bank`, `price`. */
export const NOUN_VERBS: ReadonlySet<string> = new Set(
  `adventure age air alarm ambush amount anger angle appeal apprentice arm array assent audit award awe back bag balance
ball band bank banter bargain barge bark barricade battle bay beam beard belt bench bill blanket blind bloat block
blow blunder board bomb bond book box brand breakfast bridge brief brood brook brown bubble bud budget buff buffer
bulk bull bum bunch bundle cable camp campaign cane cap career cart case cash cement center chamber champion chance
channel charcoal charm charter cheer chill chin chorus circle clash class claw climax clip clock cloud cluster coach
coast coat code coin collar color combat comfort command commission commune complement condition conflict conjugate
contact content contest contrast copy core corner corral cost costume couch counsel counter counterpoint couple court
credit crop crowd cube cup curb curve cuss cycle dam date dawn debate debut decree despair detail diagram din
discharge discipline disguise disk dissent doctor dog dose dot doubt dream drug drum dust edge effect elbow end
endeavor essay esteem evidence exchange experience experiment eye face factor fan fare farm fashion father fault fear
feast feather feature fence field figure film finger fish flag flock flower flurry foam foil fool foot form frame
front frost fuel fullback function gag garage garden garrison gas general gesture ghost gift glory grace grade graph
grass grease grill ground group hand handicap harm hat hazard head headline heap heat hedge herd hike honour house
howl huckster hulk humor hunch inch index influence interest iron jacket jail jaw jet joke jolt journey jumble key kid
knot labor land lap layer league lecture letter level license light line list litter load loaf loan lobby log loot
lumber lump lunch man map market marshal mass master matter menace merchandise meter milk mill mind mine minister
mirror mist mistake model mortar mother motion motor mouth murder name needle nest net nose number object occasion
officer oil orbit output package page pain pair palm pan panic paraphrase parcel parody part partner patch patent
patrol pattern peak pen people pet petition phone photograph phrase picket picnic picture piece pilot pipe pit pity
plane plank plant plaster plot plug pocket point pole police poll pool pore position pot potter pound power pressure
prey price pride prime prize process profit program progress proposition provision purse quack question rack radio
rage rail rain range rank rate rear reason rebel reform refrain refund regiment rein repose reproach research respect
result revenge reward rhyme rifle rim ripple robe rock roof room root round row rule rumor saddle salt sample sand
scale scheme school scorn screen scrimmage sculpture seed sense sentence sequence service shade shadow shame shape
shear shell shelter shepherd ship shirt shock shoulder shovel shower shred shunt sight signal silence silhouette sin
sketch skirmish skirt slit slot smoke snake snow snowball soil space spade spark spatter speed spiral sport spot
spring square stable staff stage stall star state station steel stem step stick stock stone storm strap stream stress
string strip stroke structure stump stunt style subject subordinate sugar suit sun surface swamp sweat tax taxi
telephone term thrill throng thumb thunder time tip title toll tool top torment tower track trade trap treasure trick
trip triumph trouble truck tune type vacation vacuum value vein view voice wage water wave wax weight wind wing winter
wire word wound wrong yellow`.split(/\s/u),
);
