import type { ComponentChildren } from 'preact';
import { Icon } from '../icon/icon.tsx';

interface NoticeProps {
  kind: 'plain' | 'warn' | 'bad';
  children: ComponentChildren;
}

/** A sentence that stands out a little. Bad ones are announced at once. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div class={`cg-note cg-note-${kind}`} role={kind === 'bad' ? 'alert' : undefined}>
      {kind !== 'plain' && <Icon name="warning" size={15} />}
      <div>{children}</div>
    </div>
  );
}
