/** Web names of encodings. What a page calls its charset becomes the name the Encoding Standard gives it: `gb2312` → `gbk`. */

/** The standard's name for a label, or undefined where no browser knows the label. */
export function canonicalEncoding(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  if (name === '') return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    // An unknown label is an answer here, not a fault; anything else is one.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The text if every byte fits the encoding (a sequence cut off at the very end is allowed), else undefined. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The text with U+FFFD where bytes do not fit; what is cut off at the very end is left out and told apart. */
export function decodeLeniently(bytes: Uint8Array, encoding: string): { text: string; cutOff: boolean } {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const text = decoder.decode(bytes, { stream: true });
  return { text, cutOff: decoder.decode() !== '' };
}

/** True where GBK bytes hold a four-byte sequence, which only GB18030 has: lead byte, digit, lead byte, digit. */
export function hasFourByteSequence(bytes: Uint8Array): boolean {
  for (let i = 0; i + 1 < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    const second = bytes[i + 1] ?? 0;
    if (lead < 0x81) i++;
    else if (second >= 0x30 && second <= 0x39) return true;
    else i += 2;
  }
  return false;
}
