// Imported first, and written in syntax that old versions of Node can parse.
const [major, minor] = process.versions.node.split('.').map(Number);
const able = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

if (!able) {
  console.error(
    `需要 Node.js 20.19 以上（或 22.12 以上），当前为 ${process.versions.node}。请从 https://nodejs.org 安装。\n` +
      `Node.js 20.19 or newer (or 22.12 or newer) is required, this is ${process.versions.node}. Download it from https://nodejs.org.`,
  );
  process.exit(1);
}
