// Reads netlify.toml and the published _headers and _redirects with Netlify's own parsers and prints what Netlify understands as JSON:
//   node read.mjs FOLDER     where FOLDER holds netlify.toml and output/
// Exit code 1 where a parser finds fault.
import { join, resolve } from 'node:path'
import { resolveConfig } from '@netlify/config'
import { parseAllHeaders } from '@netlify/headers-parser'
import { parseAllRedirects } from '@netlify/redirect-parser'

const folder = resolve(process.argv[2])
const output = join(folder, 'output')
const config = join(folder, 'netlify.toml')

const headers = await parseAllHeaders({ headersFiles: [join(output, '_headers')], minimal: true })
const redirects = await parseAllRedirects({ redirectsFiles: [join(output, '_redirects')], minimal: true })
const tomlHeaders = await parseAllHeaders({ headersFiles: [], netlifyConfigPath: config, minimal: true })
const tomlRedirects = await parseAllRedirects({ redirectsFiles: [], netlifyConfigPath: config, minimal: true })
const errors = [headers, redirects, tomlHeaders, tomlRedirects].flatMap((result) => result.errors.map(String))

const understood = async (context) => {
  const resolved = await resolveConfig({ config, cwd: folder, repositoryRoot: folder, context, branch: 'main', offline: true, mode: 'cli' })
  const { build, headers: allHeaders, redirects: allRedirects } = resolved.config
  return { build: { command: build.command, publish: build.publish, environment: build.environment, processing: build.processing }, headers: allHeaders, redirects: allRedirects }
}

console.log(
  JSON.stringify({
    errors,
    headers: headers.headers,
    redirects: redirects.redirects,
    tomlHeaders: tomlHeaders.headers,
    tomlRedirects: tomlRedirects.redirects,
    production: await understood('production'),
    preview: await understood('deploy-preview'),
  }),
)
if (errors.length > 0) process.exitCode = 1
