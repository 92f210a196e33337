/** A manifest with everything the stand-in looks at. */
export const testManifest = `
display_information: { name: Clerk, description: Answers from files }
features:
  bot_user: { display_name: Clerk }
  agent_view:
    agent_description: Answers from files
    suggested_prompts: [{ title: First, message: What is the first? }]
  slash_commands: [{ command: /brief, description: A briefing, usage_hint: country }]
  shortcuts:
    - { name: Check, type: message, callback_id: check }
    - { name: Start, type: global, callback_id: start }
oauth_config:
  scopes:
    bot: [app_mentions:read, assistant:write, chat:write, commands, im:history, files:write, reactions:write]
settings:
  event_subscriptions:
    bot_events: [app_mention, message.im, app_home_opened, agent_session_stopped]
`;
