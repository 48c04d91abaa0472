// Put first into every page by the test server: collects what a user would only see in a console,
// and plays the circumstances that a test asks for in this script's own address.
(() => {
  const wanted = new URL(document.currentScript.src).searchParams;
  const seen = { errors: [], copied: [], fetched: [], pending: 0, offline: false };
  Object.defineProperty(window, "harness", { value: seen });

  // A page that carries this script is not the one that was built, which is all that the service
  // worker would keep.
  delete Navigator.prototype.serviceWorker;

  const report = (kind, what) => seen.errors.push(`${kind}: ${what}`);
  const console_error = console.error;
  console.error = (...what) => {
    report("console", what.map(String).join(" "));
    console_error.apply(console, what);
  };
  addEventListener("unhandledrejection", (event) => report("rejection", event.reason));
  addEventListener("securitypolicyviolation", (event) =>
    report("policy", `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));
  // Capturing, because a resource that fails to load tells only its own element.
  addEventListener("error", (event) => {
    const source = event.target?.src ?? event.target?.href;
    report("error", source ? `could not load ${source}` : event.message);
  }, true);

  // What is asked of the network; a test may count it, or take the network away.
  const { fetch } = window;
  window.fetch = async (...what) => {
    seen.fetched.push(String(what[0]?.url ?? what[0]));
    if (seen.offline) throw new TypeError("offline");
    seen.pending += 1;
    try {
      return await fetch(...what);
    } finally {
      seen.pending -= 1;
    }
  };

  if (wanted.get("storage") === "refused") {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() { throw new DOMException("storage is refused", "SecurityError"); },
      });
    }
  }
  const clipboard = wanted.get("clipboard");
  if (clipboard !== "real") {
    const writeText = async (text) => {
      if (clipboard === "refused") throw new DOMException("clipboard is refused", "NotAllowedError");
      seen.copied.push(text);
    };
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    if (clipboard === "refused") document.execCommand = () => false;
  }
})();
