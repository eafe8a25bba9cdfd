import { articleText } from '../../page/clip/article-text.ts';
import { sanitise } from '../../page/clip/sanitise.ts';
import { speak } from '../../page/voice.ts';
import { answerAsOffscreen, documentTasks } from '../../platform/offscreen.ts';

answerAsOffscreen(documentTasks({ articleText, sanitise, speak }));
