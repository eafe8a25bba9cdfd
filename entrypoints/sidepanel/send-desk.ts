import { failureText } from '../../components/notice/failure-text.ts';
import { SendDesk } from '../../components/programs/send-desk.ts';
import { codeOf } from '../../platform/failure.ts';
import { sendOptions } from '../../platform/programs/programs.ts';
import { settings } from './tab-in-view.ts';

export const send = new SendDesk(sendOptions(settings, (error) => failureText(codeOf(error))));
