import { render } from 'preact';
import '../../../components/in-page.css';
import { Card } from '../../../components/card/card.tsx';
import { CardFrame } from '../../../components/card/card-frame.tsx';
import { Announcer } from '../../../components/notice/announcer.tsx';
import { SelectionBar } from '../../../components/selection-bar/selection-bar.tsx';
import { Toast } from '../../../components/notice/toast.tsx';
import { keymapOf } from '../../../core/keys/keymap.ts';
import { gloss } from '../../components/samples.ts';

/*
 * What the reader shows in a visited page, in a page of the extension, where a checker can look into it. The text of
 * the page stands in Vietnamese beside it.
 */
const full = gloss({
  standard: 'Bí thư Tỉnh ủy Hưng Yên', misspelt: true, former: true, became: 'Since 1 July 2025 it is part of another province.', validity: { from: '1997-01-01', to: '2025-06-30' },
  inherited: { place: 'Hưng Yên', from: 'portal' }, cue: 'before “Hưng Yên”', sources: ['Party statutes 2011, https://example.org/statutes', 'A handbook, 2020'],
  alternatives: [{ concept: 'x', gloss: { en: 'Secretary of a commune', zh: '乡书记' } }], evidence: 'composed', link: 'https://example.org/document',
});
const none = (): void => undefined;
const asked = new URLSearchParams(location.search);
const anchor = { getClientRects: () => [document.querySelector('#term')!.getBoundingClientRect()] };

function Specimen() {
  return (
    <div class="cg-surface">
      {asked.has('bar') ? <SelectionBar anchor={anchor} colour="claim" save={{ state: 'saved' }} onHighlight={none} onAlways={none} /> : (
        <CardFrame anchor={anchor} term={full.text} pinned openedBy="keyboard" takesFocus onDismiss={none}>
          <Card gloss={full} languages={['en', 'zh']} glossDate={{ value: '2025-03-04', from: 'published' }} pinned save={{ state: 'failed', problem: '…' }} copy="idle"
            onClose={none} onPin={none} onSpeak={none} onHighlight={none} onCopy={none} onPart={none} onAlternative={none} keys={keymapOf({})}
            sources={{ open: true, onToggle: none }} back={{ text: 'Bí thư', onBack: none }} here={{ count: 3, onNext: none }} />
        </CardFrame>
      )}
      {asked.has('bar') && <Toast text="…" bad />}
      <Announcer text="" />
    </div>
  );
}

document.documentElement.lang = 'en';
const page = document.body.appendChild(document.createElement('main'));
render(<h1 lang="vi" style={{ margin: '16px', color: 'CanvasText' }}><span id="term">Bí thư Tỉnh ủy Hưng Yên</span></h1>, page);
render(<Specimen />, document.body.appendChild(document.createElement('div')));
