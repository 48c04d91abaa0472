// Resolves when a style sheet is in force, or cannot be had.
export function settled(sheet) {
  return new Promise((resolve) => (sheet.onload = sheet.onerror = resolve));
}
