import { articleText } from '../../page/clip/article-text.ts';
import { answerAsOffscreen, documentTasks } from '../../platform/offscreen.ts';

answerAsOffscreen(documentTasks(articleText));
