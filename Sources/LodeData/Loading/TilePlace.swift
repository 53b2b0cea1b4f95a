/// A place on the tile map's grid, counted from 0 in the north-west.
struct TilePlace: Hashable {
  let column: Int
  let row: Int
}
