import type { Detection } from '../../core/article/article.ts';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';
import { reasonText } from './reason-text.ts';

export interface RegionActions {
  /** Lets the user point at the article in the page. */
  onPickRegion: () => void;
  onForgetRegion: () => void;
}

interface DetectionSectionProps extends RegionActions {
  detection: Detection;
  regionChosen: boolean;
}

/** How sure the detection is and why, folded away; and what to do where it is wrong. */
export function DetectionSection({ detection, regionChosen, onPickRegion, onForgetRegion }: DetectionSectionProps) {
  const title = detection.isArticle ? i18n.t('panel.detection') : i18n.t('panel.detectionNot');
  const percent = Math.round(detection.confidence * 100);
  return (
    <details class="cg-panel-section cg-fold">
      <summary>
        <Icon name="down" />{title}
        {detection.isArticle && <span class="cg-quiet">{i18n.t('panel.confidence', [percent])}</span>}
      </summary>
      <ul class="cg-reasons">{detection.reasons.map((reason) => <li key={reason}>{reasonText(reason)}</li>)}</ul>
      <p class="cg-region-choice">
        <button type="button" class="cg-link" onClick={onPickRegion}>{i18n.t('region.choose')}</button>
        {regionChosen && <button type="button" class="cg-link" onClick={onForgetRegion}>{i18n.t('region.forget')}</button>}
      </p>
    </details>
  );
}
