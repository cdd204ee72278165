/** Times and numbers for people. Times are always those of Shanghai, wherever the editor sits. */
const ZONE = 'Asia/Shanghai';

/** `2026-11-28 14:20`, the form of tables in both languages. */
export function formatDateTime(iso: string | null | undefined): string {
  if (!iso) return '';
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(iso));
}

/** EDTF as it stands, with minutes in Shanghai time: `2022-03-30 09:50`, `2017-02`, `2017`. Empty when unknown. */
export function formatFuzzyDate(date: { edtf?: string | null; precision: string } | null | undefined): string {
  if (!date?.edtf) return '';
  return date.precision === 'MINUTE' ? formatDateTime(date.edtf) : date.edtf;
}

const STEPS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long ago in the largest whole unit, without “ago”: `6 天`, `3 小时`, `6 days`. Under a minute it is one minute. */
export function formatAge(iso: string, locale: string, now = Date.now()): string {
  const seconds = Math.max(60, (now - Date.parse(iso)) / 1000);
  const [unit, size] = STEPS.find(([, length]) => seconds >= length) ?? STEPS[2];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(seconds / size));
}

export function formatBytes(bytes: number, locale: string): string {
  const [value, unit] =
    bytes < 1024 ? [bytes, 'byte'] : bytes < 1_048_576 ? [bytes / 1024, 'kilobyte'] : [bytes / 1_048_576, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** The name in the wanted language, else Chinese, else the first there is. */
export function pickName(names: readonly { language: string; value: string }[], locale: string): string {
  const find = (prefix: string) => names.find((name) => name.language.startsWith(prefix))?.value;
  return find(locale.slice(0, 2)) ?? find('zh') ?? names[0]?.value ?? '';
}
