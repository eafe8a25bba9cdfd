import type { Family } from '../family.ts';
import { army } from './army.ts';
import { aspNet } from './asp-net.ts';
import { commune } from './commune.ts';
import { dotNetNuke } from './dot-net-nuke.ts';
import { fckDetail } from './fck-detail.ts';
import { front } from './front.ts';
import { governmentNews } from './government-news.ts';
import { leftCenterRight } from './left-center-right.ts';
import { liferay } from './liferay.ts';
import { longForm } from './long-form.ts';
import { masterCms } from './master-cms.ts';
import { nhanDanOld } from './nhan-dan-old.ts';
import { nukeViet } from './nuke-viet.ts';
import { oneCms } from './one-cms.ts';
import { police } from './police.ts';
import { provincialPress } from './provincial-press.ts';
import { sharePoint } from './share-point.ts';
import { vcCorp } from './vc-corp.ts';
import { voiceOfVietnam } from './voice-of-vietnam.ts';
import { webCenter } from './web-center.ts';

/** All families. A page may show signs of several (SharePoint is ASP.NET too): each gives its hints. */
export const families: readonly Family[] = [
  oneCms, vcCorp, governmentNews, leftCenterRight, front, sharePoint, liferay, nukeViet, dotNetNuke, aspNet, webCenter, commune,
  army, police, nhanDanOld, fckDetail, masterCms, longForm, voiceOfVietnam, provincialPress,
];
