import { execFile } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { promisify } from 'node:util'

/**
 * Runs a program until it ends, with the Node of this process first on the path.
 * @returns what it wrote to standard output
 * @throws when it ends with another code than 0; the message has all it wrote
 */
export async function runProgram(folder: string, program: string, args: string[]): Promise<string> {
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter)
  try {
    const { stdout } = await promisify(execFile)(program, args, {
      cwd: folder,
      env: { ...process.env, PATH: path },
      maxBuffer: 2 ** 26,
      shell: process.platform === 'win32' && program !== process.execPath,
    })
    return stdout
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    const said = [stdout, stderr].filter(Boolean).join('\n')
    throw new Error(`${program} ${args.join(' ')} failed in ${folder}:\n${said}`, { cause: error })
  }
}
