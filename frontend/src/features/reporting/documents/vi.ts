export const documentsVi = {
  group: 'Văn bản',
  pdf: 'Tải PDF',
  xlsx: 'Tải XLSX',
  view: 'Xem bản in',
  viewHint: 'Mở bản PDF ở thẻ mới để xem hoặc in',
  saved: 'Đã tải {{name}}. SHA-256: {{sha}}…',
  draft: 'Bản dự thảo',
} as const;
