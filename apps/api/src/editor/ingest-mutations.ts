/** Reading pasted text and uploaded files. */
import { NotFoundError, PermissionError, ValidationError } from '@countermeasure/domain/errors';
import { type IngestInputInput, ingestInput } from '@countermeasure/domain/ingest-input';
import { builder } from './builder.ts';
import { requiredId } from './command-inputs.ts';
import { IngestRunSuccess } from './command-results.ts';
import type { EditorContext } from './context.ts';
import { runForViewer } from './run-command.ts';

const MOST_CODE_POINTS = 200_000;
/** Pasted text has no name: its beginning stands for it. */
const NAME_CODE_POINTS = 40;

const IngestTextInput = builder.inputType('IngestTextInput', {
  description: 'Pasted text to read.',
  fields: (t) => ({
    text: t.string({ required: true, description: '1 to 200,000 code points.' }),
    url: t.field({ type: 'URL', description: 'Where it is from.' }),
  }),
});

const IngestUploadInput = builder.inputType('IngestUploadInput', {
  description: 'An uploaded file to read.',
  fields: (t) => ({ uploadId: t.id({ required: true, description: 'As answered by POST /editor/upload.' }) }),
});

builder.mutationFields((t) => ({
  ingestText: t.field({
    type: IngestRunSuccess,
    authScopes: { role: 'VIEWER' },
    description: 'Reads pasted text. Role: EDITOR.',
    args: { input: t.arg({ type: IngestTextInput, required: true }) },
    errors: { types: [ValidationError, PermissionError] },
    resolve: (_root, { input }, context) => {
      checkText(input.text);
      return ingest(context, {
        input: nameOf(input.text),
        bytes: new TextEncoder().encode(input.text),
        mediaType: 'text/plain',
        charset: 'utf-8',
        ...(input.url && { url: input.url }),
      });
    },
  }),
  ingestUpload: t.field({
    type: IngestRunSuccess,
    authScopes: { role: 'VIEWER' },
    description: 'Reads an uploaded file. Role: EDITOR.',
    args: { input: t.arg({ type: IngestUploadInput, required: true }) },
    errors: { types: [ValidationError, PermissionError, NotFoundError] },
    resolve: async (_root, { input }, context) => {
      const id = requiredId('Upload', ['uploadId'], input.uploadId);
      const upload = await context.db.upload.findFirst({ where: { id, uploadedById: context.viewer.id } });
      if (!upload) throw new NotFoundError({ type: 'Upload', id });
      const { content, fileName, sha256, mediaType } = upload;
      const started = await ingest(context, { input: fileName ?? sha256, bytes: content, mediaType });
      // Its bytes are a snapshot now.
      await context.db.upload.deleteMany({ where: { id } });
      return started;
    },
  }),
}));

async function ingest(context: EditorContext, input: IngestInputInput): Promise<{ actionId: null; runId: string }> {
  return { actionId: null, ...(await runForViewer(context, (command) => ingestInput(command, input))) };
}

function checkText(text: string): void {
  const length = Array.from(text).length;
  if (text.trim() !== '' && length <= MOST_CODE_POINTS) return;
  throw new ValidationError([
    text.trim() === ''
      ? { path: ['text'], code: 'REQUIRED', message: { en: 'There is no text to read.', zh: '没有可读取的文字。' } }
      : {
          path: ['text'],
          code: 'TOO_LONG',
          message: {
            en: `The text has ${length} characters; at most ${MOST_CODE_POINTS} can be pasted. Upload it as a file.`,
            zh: `文字共 ${length} 字，最多可粘贴 ${MOST_CODE_POINTS} 字。请改为上传文件。`,
          },
        },
  ]);
}

function nameOf(text: string): string {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? text;
  const points = Array.from(line.trim());
  return points.length > NAME_CODE_POINTS ? `${points.slice(0, NAME_CODE_POINTS).join('')}…` : points.join('');
}
