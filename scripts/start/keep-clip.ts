import { askBackground, askReader } from '../browsers/ask.ts';
import type { Session } from '../browsers/session.ts';
import { unknownPurpose } from './page-watch.ts';
import { StartError, type OpenPage } from './read-page.ts';
import type { ReportedClip, ReportedRequest } from './report.ts';

/** How long the second look at the address may take, ms. */
const patience = 30_000;

/** Keeps the article of an open page, as the panel's button does, and waits for the second look at its address. */
export async function keepClip(session: Session, { tab }: OpenPage): Promise<ReportedClip> {
  const looked = session.inExtension(secondLook, patience);
  const answer = await askReader(session, tab.id, 'keepArticle');
  if (answer?.clip == null) throw new StartError(`The article was not kept as a clip: ${answer?.problem ?? 'the page is not read by the extension'}.`);
  const { id, canonical, html, textSha256, number } = answer.clip;
  await looked;
  const line = (await clipsOf(session, canonical)).find((each) => each.id === id);
  return { sha256: html.sha256, textSha256, corroboration: line?.corroboration ?? 'unchecked', version: number };
}

/** What keeping asks the network for. */
export function purposeOf({ url, ...request }: ReportedRequest, address: string): ReportedRequest {
  if (request.purpose !== unknownPurpose) return { ...request, url };
  const isSecondLook = url === new URL(address.replace(/#.*$/s, '')).href;
  return { ...request, url, purpose: isSecondLook ? 'clip: a second, anonymous look at the address' : 'clip: an image of the article' };
}

const clipsOf = (session: Session, canonical: string) => askBackground(session, 'clipsOf', { canonical });

/** Runs inside the extension, so it can use nothing from here. Answers when it has heard that a clip is done. */
function secondLook(wait: number): Promise<null> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel('clip-progress');
    const end = (): void => {
      channel.close();
      resolve(null);
    };
    channel.onmessage = ({ data }: MessageEvent<{ step: string }>) => {
      if (data.step === 'done') end();
    };
    setTimeout(end, wait);
  });
}
