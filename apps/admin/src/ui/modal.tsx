/** A dialog: title, one sentence, content, buttons at the foot. Focus stays inside and returns where it was. */
import { useLingui } from '@lingui/react/macro';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type ModalProps = {
  title: ReactNode;
  text?: ReactNode;
  wide?: boolean;
  onClose: () => void;
  footer?: ReactNode;
  children: ReactNode;
  /** What the first focus goes to, by selector; else the first control. */
  focus?: string;
};

export function Modal({ title, text, wide, onClose, footer, children, focus }: ModalProps) {
  const { t } = useLingui();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content
          className={`dlg${wide ? ' wide' : ''}`}
          {...(text ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={(event) => {
            const target =
              focus && event.target instanceof Element ? event.target.querySelector<HTMLElement>(focus) : null;
            if (!target) return;
            event.preventDefault();
            target.focus();
          }}
        >
          <header className="dlg-head">
            <div>
              <Dialog.Title className="song">{title}</Dialog.Title>
              {text && <Dialog.Description>{text}</Dialog.Description>}
            </div>
            <Dialog.Close className="btn quiet icon" aria-label={t`Close`}>
              <Icon name="close" />
            </Dialog.Close>
          </header>
          <div className="dlg-body">{children}</div>
          {footer && <footer className="dlg-foot">{footer}</footer>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
