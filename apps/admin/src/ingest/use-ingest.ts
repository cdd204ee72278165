/** Sending files and text to be read. One file that is refused does not keep the others back. */
import { useLingui } from '@lingui/react/macro';
import { useCallback, useState } from 'react';
import { useMutation } from 'urql';
import { IngestTextDocument, IngestUploadDocument } from '../gql/graphql.ts';
import { outcomeOf } from '../graphql/outcome.ts';
import { currentLocale } from '../i18n/locale.ts';
import { refusalOf } from './refusal.ts';

type Uploaded = { uploadId: string };

const isUploaded = (value: unknown): value is Uploaded =>
  typeof value === 'object' && value !== null && 'uploadId' in value && typeof value.uploadId === 'string';

export function useIngest(onStarted: () => void) {
  const { t } = useLingui();
  const [, ingestUpload] = useMutation(IngestUploadDocument);
  const [, ingestText] = useMutation(IngestTextDocument);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);

  const sendFile = useCallback(
    async (file: File): Promise<string | null> => {
      const form = new FormData();
      form.append('file', file);
      let response: Response;
      try {
        response = await fetch('/editor/upload', {
          method: 'POST',
          credentials: 'same-origin',
          headers: { 'x-cm-csrf': '1', 'accept-language': currentLocale() },
          body: form,
        });
      } catch {
        return t`the server did not answer`; // fetch throws only when no answer came at all.
      }
      if (!response.ok) return refusalOf(response);
      const body: unknown = await response.json();
      if (!isUploaded(body)) return t`the server answered something else`;
      const answer = await ingestUpload({ input: { uploadId: body.uploadId } });
      const outcome = outcomeOf(answer.data?.ingestUpload, answer.error);
      return outcome.ok ? null : outcome.reason;
    },
    [ingestUpload, t],
  );

  const files = useCallback(
    async (chosen: readonly File[]) => {
      if (chosen.length === 0) return;
      setBusy(true);
      const failed: string[] = [];
      for (const file of chosen) {
        const reason = await sendFile(file);
        if (reason !== null) failed.push(`${file.name}: ${reason}`);
      }
      setProblems(failed);
      setBusy(false);
      onStarted();
    },
    [sendFile, onStarted],
  );

  /** Answers whether the text was taken; if not it stays where it was typed. */
  const text = useCallback(
    async (words: string): Promise<boolean> => {
      setBusy(true);
      const answer = await ingestText({ input: { text: words } });
      setBusy(false);
      const outcome = outcomeOf(answer.data?.ingestText, answer.error);
      setProblems(outcome.ok ? [] : [outcome.reason]);
      if (outcome.ok) onStarted();
      return outcome.ok;
    },
    [ingestText, onStarted],
  );

  return { busy, problems, files, text };
}
