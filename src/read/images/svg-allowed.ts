/** Which elements, attributes or namespaces an SVG may have that is only a picture. */

const set = (...words: readonly string[]): ReadonlySet<string> => new Set(words.join(' ').split(' '));

/** The namespace of SVG, which is the only one without a prefix. */
export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Prefixes that mean something to a browser, each with the one namespace that it may stand for. */
export const KNOWN_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['svg', SVG_NAMESPACE],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
]);

/** Namespaces of notes that drawing programs leave in their files: no browser does anything with what is in them. */
export const INERT_NAMESPACES: ReadonlySet<string> = set(
  'http://www.inkscape.org/namespaces/inkscape http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns# http://purl.org/dc/elements/1.1/ http://purl.org/dc/terms/',
  'http://creativecommons.org/ns# http://web.resource.org/cc/ http://www.w3.org/2001/xml-events',
  'http://www.bohemiancoding.com/sketch/ns http://www.serif.com/ https://boxy-svg.com https://vecta.io/nano',
  'http://www.corel.com/coreldraw/odm/2003 http://schemas.microsoft.com/visio/2003/SVGExtensions/',
  'http://xml.openoffice.org/svg/export http://sun.com/xmlns/staroffice/presentation http://krita.org/namespaces/svg/krita',
  'http://www.figma.com/figma/ns http://www.w3.org/2001/SMIL20/ urn:oasis:names:tc:opendocument:xmlns:animation:1.0',
);

/** Elements in small letters. Left out is what runs, what shows a page, and what may load a font. */
export const ELEMENTS: ReadonlySet<string> = set(
  'svg g defs symbol use switch a title desc metadata style view image',
  'path rect circle ellipse line polyline polygon text tspan textpath',
  'lineargradient radialgradient stop pattern clippath mask marker filter',
  'feblend fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap',
  'fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur feimage femerge femergenode',
  'femorphology feoffset fepointlight fespecularlighting fespotlight fetile feturbulence',
  'animate animatemotion animatetransform mpath set',
);

/** Attributes in small letters, beside `aria-…` and `data-…`. Left out are handlers, and what moves the base of addresses. */
export const ATTRIBUTES: ReadonlySet<string> = set(
  'id class style lang role tabindex type media title target version baseprofile contentscripttype contentstyletype',
  // draw.io keeps its own source there.
  'content',
  'xml:id xml:lang xml:space xlink:href xlink:type xlink:role xlink:arcrole xlink:title xlink:show xlink:actuate href',
  'requiredextensions requiredfeatures systemlanguage externalresourcesrequired viewbox preserveaspectratio zoomandpan',
  'x y width height cx cy r rx ry x1 x2 y1 y2 dx dy rotate points d pathlength textlength lengthadjust startoffset',
  'method spacing side offset fx fy fr gradientunits gradienttransform spreadmethod patternunits patterncontentunits',
  'patterntransform clippathunits maskunits maskcontentunits markerunits markerwidth markerheight refx refy orient',
  'transform filterunits primitiveunits filterres in in2 result tablevalues slope intercept amplitude exponent values',
  'mode operator k1 k2 k3 k4 order kernelmatrix divisor bias targetx targety edgemode kernelunitlength preservealpha',
  'surfacescale diffuseconstant specularconstant specularexponent limitingconeangle pointsatx pointsaty pointsatz',
  'azimuth elevation z scale xchannelselector ychannelselector stddeviation radius basefrequency numoctaves seed stitchtiles',
  'attributename attributetype begin dur end min max restart repeatcount repeatdur calcmode keytimes keysplines',
  'keypoints from to by additive accumulate origin path',
  'alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters',
  'color-profile color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity fill-rule',
  'filter flood-color flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant',
  'font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering inline-size isolation kerning',
  'letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode',
  'opacity overflow paint-order pointer-events shape-inside shape-rendering solid-color solid-opacity stop-color',
  'stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit',
  'stroke-opacity stroke-width text-align text-anchor text-decoration text-orientation text-overflow text-rendering',
  'transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode',
);
