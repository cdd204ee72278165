/**
 * Small values that outlive a reload: theme, face, language, unsaved text. Where storage is refused (private windows,
 * full disks) the value lives as long as the page, and nothing else changes.
 */
import { useCallback, useState } from 'react';

export function readStored<T>(key: string, fallback: T): T {
  try {
    const text = localStorage.getItem(`cm.${key}`);
    return text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback; // Refused or unreadable storage is the same as an empty one.
  }
}

/** `null` removes the key. Answers whether it was kept. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(`cm.${key}`);
    else localStorage.setItem(`cm.${key}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function useStored<T>(key: string, fallback: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => readStored(key, fallback));
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      writeStored(key, next);
    },
    [key],
  );
  return [value, keep];
}
