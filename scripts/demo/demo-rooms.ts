/** Rooms of the demo hospital. */
export const demoRooms = [
  { code: '3', name: 'Nhi', floor: 'Tầng 1' },
  { code: '5', name: 'Tim mạch', floor: 'Tầng 1' },
  { code: '7', name: 'Tai mũi họng', floor: 'Tầng 1' },
  { code: '8', name: 'Sản', floor: 'Tầng 2' },
  { code: '9', name: 'Mắt', floor: 'Tầng 2' },
  { code: '10', name: 'Ngoại', floor: 'Tầng 2' },
  { code: '12', name: 'Nội tổng quát', floor: 'Tầng 2' },
  { code: '14', name: 'Răng', floor: 'Tầng 3' },
]
