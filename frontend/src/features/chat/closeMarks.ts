/** Completes bold type that a text broke off in, so that its asterisks do not show. */
export function closeMarks(markdown: string) {
  const paragraph = markdown.slice(markdown.lastIndexOf("\n") + 1);
  const open = paragraph.split("**").length % 2 === 0;
  if (!open) return markdown;
  return markdown.endsWith("**") ? markdown.slice(0, -2) : `${markdown}**`;
}
