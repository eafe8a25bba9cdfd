/** Letters without marks: "Tỉnh ủy", "tỉnh uỷ" and "tinh uy" are one. Đ has no decomposition in Unicode. */
export function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐðÐɖƉ]/g, 'd').toLowerCase();
}
