/** Rooms of the demo hospital. */
export const demoRooms = [
  { code: '3', name: 'Nhi', floor: '1' },
  { code: '5', name: 'Tim mạch', floor: '1' },
  { code: '7', name: 'Tai mũi họng', floor: '1' },
  { code: '8', name: 'Sản', floor: '2' },
  { code: '9', name: 'Mắt', floor: '2' },
  { code: '10', name: 'Ngoại', floor: '2' },
  { code: '12', name: 'Nội tổng quát', floor: '2' },
  { code: '14', name: 'Răng', floor: '3' },
]
