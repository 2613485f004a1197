import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createServer, plugins } from 'restify';

/** The smallest bot that botbuilder and restify make: what every figure is a ratio to. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = createServer();
server.use(plugins.bodyParser());
server.get('/readyz', async (_, response) => void response.send(200));
server.post('/api/messages', async (request, response) => {
  // Its types do not name what restify 12 gives, which is what it takes.
  await adapter.process(Object.assign(request, { method: 'POST' }), response, async (context) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
  });
});
server.listen(process.env.PORT, '127.0.0.1');
