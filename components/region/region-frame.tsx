import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

export interface RegionFrameProps {
  /** Of the part that would be taken, in viewport pixels; null while nothing is pointed at. */
  box: { left: number; top: number; width: number; height: number } | null;
}

/** Drawn over the page while the reader chooses which part holds the article. */
export function RegionFrame({ box }: RegionFrameProps) {
  const help = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => help.current?.showPopover(), []);
  const style = box === null ? { display: 'none' } : { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px`, height: `${box.height}px` };
  return (
    <div ref={help} class="cg-region" popover="manual" role="status">
      <div class="cg-region-box" style={style} />
      <p class="cg-region-help">{i18n.t('region.help')}</p>
    </div>
  );
}
