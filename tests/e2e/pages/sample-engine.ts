/** What an engine of few words knows: the phrases of the sample article that are no terms, in their order. */
const phrases: [vietnamese: string, english: string][] = [
  ['Ngày 9/10, ', 'On 9 October, the '],
  [' họp phiên thứ 22, cho ý kiến về kinh tế - xã hội chín tháng đầu năm 2024 và công tác chuẩn bị ', ' held its 22nd meeting and discussed the economy and society of the first nine months of 2024 and the preparation of '],
  ['Các đồng chí: ', 'Comrades '],
  [' đồng chủ trì hội nghị. Dự hội nghị có ', ' chaired the conference together. Present were '],
  ['Theo báo cáo của ', 'According to the report of the '],
  [' chín tháng tăng 7,3% so với cùng kỳ, thu ngân sách đạt 92% dự toán. Tuy vậy, giải ngân vốn ', ' grew by 7.3% over the same period, and budget revenue reached 92% of the estimate. Yet the disbursement of funds for '],
  [' còn chậm, một số cán bộ còn né tránh, sợ trách nhiệm.', ' is still slow, and some officials evade their tasks for fear of responsibility.'],
  ['Về công tác cán bộ, ', 'On personnel work, the '],
  [' trình hội nghị kết quả thực hiện ', ' laid before the conference the results of '],
  [' về chuẩn mực đạo đức cách mạng của cán bộ, ', ' on the standards of revolutionary ethics for every cadre and '],
  [' đã khiển trách hai ', ' has reprimanded two of a '],
  [' và cảnh cáo một ', ' and warned one '],
  [' do buông lỏng lãnh đạo.', ' for slack leadership.'],
  ['Hội nghị giao Ban Tổ chức ', 'The conference told the Organisation Commission of the '],
  ['Hội nghị giao ', 'The conference told the '],
  [' phối hợp với ', ' to work with the '],
  [' hoàn thiện kế hoạch thực hiện ', ' and to complete the plan for '],
  [' về Party congresses at all levels tiến tới ', ' on Party congresses at all levels leading up to the '],
  ['Kết luận hội nghị, ', 'Concluding the conference, the '],
  [' đề nghị ', ' asked the '],
  [' đôn đốc từng dự án; ', ' to press ahead with every project; the '],
  [' giữ vững ', ' are to maintain '],
  [', không để phát sinh điểm nóng về khiếu kiện đông người.', ' and to let no hot spot of mass petitions arise.'],
  ['Đồng chí ', 'Comrade '],
  [' phát biểu kết luận hội nghị', ' concludes the conference'],
  [' về ', ' on '],
  [' và ', ' and the '],
];

/** Translates the sample article as an honest engine would: word by word, and what it does not know it leaves. */
export const translateSample = (text: string): string => phrases.reduce((known, [vietnamese, english]) => known.replaceAll(vietnamese, english), text);

/** An engine that knows better than the glossary: in whatever form that one term comes, it is a "Standing Committee". */
export const translateStubbornly = (text: string): string =>
  translateSample(text).replace(/Standing Board of the Provincial Party Committee|(?<=On personnel work, the )XZ1Q/, 'Provincial Standing Committee');
