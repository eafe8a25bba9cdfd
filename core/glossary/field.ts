/**
 * What a department, division or ministry is for. The names of the hundreds of offices under
 * provinces and ministries are a rank word and a field: "Phòng" + "Tư pháp", "Vụ" + "Pháp chế".
 */
export interface Field {
  vi: string;
  viAdmitted: string[];
  abbr: string[];
  en: string;
  zh: string | null;
}
