/**
 * One line that says what just happened. It hangs under the top bar, never over the keys; good news leaves by itself,
 * a refusal stays until it is read.
 */
import { useLingui } from '@lingui/react/macro';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Icon } from './icon.tsx';

type Notice = { tone: 'done' | 'refused'; text: string };

const NoticeContext = createContext<(notice: Notice) => void>(() => undefined);

export const useNotice = () => useContext(NoticeContext);

const SHOWN_MILLISECONDS = 5000;

export function NoticeProvider({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const [notice, setNotice] = useState<Notice | null>(null);
  const show = useCallback((next: Notice) => setNotice(next), []);
  useEffect(() => {
    if (notice?.tone !== 'done') return;
    const timer = setTimeout(() => setNotice(null), SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <NoticeContext value={show}>
      {children}
      <div className="notice-place" role={notice?.tone === 'refused' ? 'alert' : 'status'} aria-live="polite">
        {notice && (
          <div className={`notice ${notice.tone}`}>
            <Icon name={notice.tone === 'done' ? 'check' : 'warn'} />
            <span>{notice.text}</span>
            <button type="button" className="btn quiet icon" aria-label={t`Close`} onClick={() => setNotice(null)}>
              <Icon name="close" />
            </button>
          </div>
        )}
      </div>
    </NoticeContext>
  );
}
