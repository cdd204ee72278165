/** How well text reads where two ends were joined, or a character was put: log probabilities of the news, scripts and widths aside. */
import { languageModel } from '../model/language-model.ts';
import { scriptForms } from '../tables/script-forms.ts';

/** Share of a character the model never saw. */
const UNSEEN = 1e-8;

/** Number of a character in the model as it would stand in simplified news; white space and the end of the text are the border of a line. */
export function modelId(char: string): number {
  if (!char || /\s/.test(char)) return languageModel().idOf('^');
  return languageModel().idOf(scriptForms().toSimplified.get(char) ?? char);
}

/** Mean log probability of `middle` and the two characters behind it, after the two before: news lies near -5. */
export function fluency(before: string, middle: string, after: string): number {
  const ids = Array.from(before.slice(-2).padStart(2) + middle + after.slice(0, 2).padEnd(2), modelId);
  let sum = 0;
  for (let i = 2; i < ids.length; i++)
    sum += Math.log(languageModel().after(ids[i - 2] as number, ids[i - 1] as number, ids[i] as number, UNSEEN));
  return sum / (ids.length - 2);
}
