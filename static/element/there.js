// What is there in a part of the page, or will be.

export const part = (tree, name) => tree.querySelector(`[part=${name}]`);

// Calls back when something is there, at the latest before the next paint.
export function whenThere(tree, look, then) {
  const watching = new MutationObserver(() => seen());
  const seen = () => {
    const found = look();
    if (!found) return;
    watching.disconnect();
    then(found);
  };
  watching.observe(tree, { childList: true, subtree: true });
  seen();
}
