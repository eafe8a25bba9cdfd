import type { Detection } from '../../core/article/article.ts';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';

/** How sure the detection is and why, folded away. */
export function DetectionSection({ detection }: { detection: Detection }) {
  const title = detection.isArticle ? i18n.t('panel.detection') : i18n.t('panel.detectionNot');
  const percent = Math.round(detection.confidence * 100);
  return (
    <details class="cg-panel-section cg-fold">
      <summary>
        <Icon name="down" />{title}
        {detection.isArticle && <span class="cg-quiet">{i18n.t('panel.confidence', [percent])}</span>}
      </summary>
      <ul class="cg-reasons" lang="en">{detection.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
    </details>
  );
}
