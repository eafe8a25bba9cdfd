/** Tags as they are typed: between commas, each once. */
export function tagsOf(text: string): string[] {
  return [...new Set(text.split(/[,;，；、]/).map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}

export const tagsAsText = (tags: readonly string[]): string => tags.join(', ');
