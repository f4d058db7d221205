/** An extension of the parser: one star between two digits multiplies, `5*4*3`, and stresses nothing. */
import type { directive } from 'micromark-extension-directive';

const STAR = 42;
const isDigit = (code: number | null): boolean => code !== null && code >= 48 && code <= 57;

/** The extension for micromark. */
export const starBetweenDigits: ReturnType<typeof directive> = {
  text: {
    [STAR]: {
      name: 'multiplication',
      previous: isDigit,
      tokenize(effects, ok, nok) {
        return (star) => {
          effects.enter('data');
          effects.consume(star);
          effects.exit('data');
          return (after) => (isDigit(after) ? ok(after) : nok(after));
        };
      },
    },
  },
};
