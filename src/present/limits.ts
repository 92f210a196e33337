/** What Slack refuses above; every number from Slack's reference, or marked where it is only known from reports. */
export const limits = {
  /** Blocks of one message. */
  messageBlocks: 50,
  /** Blocks of one modal or Home tab. */
  viewBlocks: 100,
  /** Top-level `text` of a posted message; longer is cut off by Slack. */
  messageText: 40_000,
  /** Top-level `text` of `chat.update`; longer is refused. */
  updateText: 4_000,
  /** All text in the blocks of one message together; undocumented, refusals were reported from here on. */
  messageBlocksText: 13_200,
  /** Text of all markdown blocks of one message together, and of one `markdown_text`. */
  markdownText: 12_000,
  sectionText: 3_000,
  sectionFields: 10,
  sectionFieldText: 2_000,
  headerText: 150,
  contextElements: 10,
  contextText: 2_000,
  actionsElements: 25,
  contextActionsElements: 5,
  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  optionText: 75,
  optionDescription: 75,
  optionValue: 150,
  selectOptions: 100,
  /** Radio buttons and checkboxes. */
  choiceOptions: 10,
  overflowOptions: 5,
  placeholderText: 150,
  inputLabel: 2_000,
  inputHint: 2_000,
  inputText: 3_000,
  url: 3_000,
  altText: 2_000,
  imageTitle: 2_000,
  /** `action_id`, `block_id` and `callback_id`. */
  id: 255,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  tableRows: 100,
  tableColumns: 20,
  /** All cells of all tables of one message together. */
  tableText: 10_000,
  tablesPerMessage: 1,
  /** Title, submit and close of a modal. */
  modalTitle: 24,
  modalButton: 24,
  privateMetadata: 3_000,
  viewBytes: 250_000,
  /** Modals stacked over one another. */
  viewStack: 3,
  alertText: 200,
  /** Text fields of a `task_update`; "about 256" by reports. */
  taskText: 256,
  planTasks: 50,
  sessionTitle: 200,
  suggestedPrompts: 4,
  loadingMessages: 10,
  responseUrlUses: 5,
  responseUrlMinutes: 30,
  triggerSeconds: 3,
  acknowledgeSeconds: 3,
  /** Slack sends an event that is not acknowledged again at once, after a minute and after five. */
  eventRetries: 3,
} as const;
