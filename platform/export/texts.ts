import Papa from 'papaparse';
import { textWriters, type TextFormat } from '../../core/export/formats.ts';
import type { ExportEntry } from '../../core/export/entry.ts';
import type { Pace } from './pace.ts';
import { TextParts } from './text-parts.ts';

const writers = textWriters((cells) => `${Papa.unparse([[...cells]], { quotes: true })}\r\n`);

const types: Record<TextFormat, string> = {
  jsonld: 'application/ld+json', csv: 'text/csv', ris: 'application/x-research-info-systems', bibtex: 'application/x-bibtex', csl: 'application/vnd.citationstyles.csl+json',
};

/** A text of one format, written article by article. */
export class GrowingText {
  private readonly format: TextFormat;
  private readonly highlights: number;
  private readonly pace: Pace;
  private readonly text = new TextParts();
  private isFirst = true;

  /** @param highlights how many will come in all */
  constructor(format: TextFormat, highlights: number, pace: Pace) {
    this.format = format;
    this.highlights = highlights;
    this.pace = pace;
    this.text.add(writers[format].head(highlights));
  }

  async add(entry: ExportEntry): Promise<void> {
    const { between, pieces } = writers[this.format];
    for (const piece of pieces(entry)) {
      this.text.add(this.isFirst ? piece : between + piece);
      this.isFirst = false;
      await this.pace.breathe();
    }
  }

  end(): Blob {
    this.text.add(writers[this.format].tail(this.highlights));
    return this.text.end(types[this.format]);
  }
}
