// Stops with a plain message on a Node that cannot run TypeScript sources; works on old versions.
const needed = 26
const found = Number(process.versions.node.split('.')[0])

if (found < needed) {
  console.error(
    `Digirooster needs Node ${needed} or later, and this is Node ${process.versions.node}.\n` +
      'Normally `npx -y pnpm@12 start` installs it inside the project. Maybe that installation failed:\n' +
      'try `npx -y pnpm@12 install` and read its messages.',
  )
  process.exit(1)
}
