/** What else than text a snapshot may be: an address that promised an article sends a picture, a document or an archive. */

/** First bytes of the formats that servers send in a page's place. Their texts need programs of their own to be read. */
const SIGNATURES: [string, number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['ZIP (also Word and Excel)', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['Microsoft Office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** The name of the format, or undefined where the bytes may be text. */
export function fileSignature(bytes: Uint8Array): string | undefined {
  const startsWith = (signature: number[], from = 0) => signature.every((byte, i) => bytes[from + i] === byte);
  if (startsWith(RIFF) && startsWith(WEBP, 8)) return 'WebP';
  return SIGNATURES.find(([, signature]) => startsWith(signature))?.[0];
}
