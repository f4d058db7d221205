import { expect, it } from 'vitest';
import { latinLang } from '../../src/text/language.ts';

it.each([
  [
    'en',
    'The board of the harbour wants a gate, but nobody knows what it would cost or who would have to pay for it in the end, and the county has not been asked.',
  ],
  [
    'de',
    'Der Rat des Hafens will ein Tor, aber niemand weiß, was es kosten wird und wer es am Ende bezahlen soll, und der Kreis ist noch nicht gefragt worden.',
  ],
  [
    'fr',
    'Le conseil du port veut une barrière, mais personne ne sait ce que cela va coûter, ni qui la paiera, et le département n’est pas encore au courant de ce projet.',
  ],
  [
    'es',
    'La junta del puerto quiere una barrera, pero nadie sabe lo que va a costar ni quién la pagará, y la provincia no ha sido consultada sobre el proyecto.',
  ],
  [
    'pt',
    'A junta do porto quer uma barreira, mas ninguém sabe o que vai custar nem quem a vai pagar, e a província ainda não foi consultada sobre o projeto.',
  ],
  [
    'it',
    'Il consiglio del porto vuole una barriera, ma nessuno sa quanto costa e chi la paga, e la provincia non è stata ancora sentita sul progetto della diga.',
  ],
  [
    'nl',
    'Het bestuur van de haven wil een poort, maar niemand weet wat het kost en wie het betaalt, en de provincie is nog niet gevraagd om er iets van te vinden.',
  ],
])('knows %s by its small words', (lang, text) => {
  expect(latinLang(text)).toBe(lang);
});

it('says English of what is short, of names and of other scripts', () => {
  expect(latinLang('La junta del puerto')).toBe('en');
  expect(latinLang('Maren Okafor Quayside Harbour Rotterdam Gdansk '.repeat(10))).toBe('en');
  expect(latinLang('Совет порта хочет построить ворота через северный канал. '.repeat(8))).toBe('en');
});

it('is not led astray by a quotation', () => {
  expect(
    latinLang(
      `${'The board of the harbour wants a gate, and it has said so in the minutes of the last year. '.repeat(4)} El agua es de todos y la mar no es de nadie.`,
    ),
  ).toBe('en');
});
