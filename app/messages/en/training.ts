/** What was trained with the data of a programme, as the desk reads it. */
export const training = {
  'training.title': 'Trained with it',
  'training.intro': 'What systems told of their training, as it stood when the week began. Nobody is named.',
  'training.datasets': 'Datasets',
  'training.runs': 'Training runs',
  'training.people': 'People whose data is in them',
  'training.open': 'Answers still to come about what a run learned',
  'training.late': 'Of these late',
  'training.stays': 'Answers that say it stays in the model',
  'training.count.none': 'none',
  'training.count.some': 'fewer than ten',
  'training.count.many': 'ten or more',
  'training.grade': 'Evidence: reported by the systems. Nobody has tested it.',
} as const;
