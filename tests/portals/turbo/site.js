// Of the document: Turbo replaces the page's body.
document.addEventListener('click', ({ target }) => {
  if (target.closest('#theme')) document.documentElement.classList.toggle('dark');
});
