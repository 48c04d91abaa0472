// Marks where one thing printed ends and the next begins, so that the driver can keep them apart.
// Whatever is printed itself is left as a program would print it.

/** Prints `show` as the form called `name`. */
function say(name, ...show) {
  process.stdout.write(`\x1e${name}\n`)
  console.log(...show)
}

/** What the driver ordered: the second argument of the program. */
function order() {
  return JSON.parse(process.argv[3])
}

module.exports = { say, order, side: process.argv[2] }
