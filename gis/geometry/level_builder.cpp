#include "gis/geometry/level_builder.h"

#include "gis/geometry/shape_cells.h"

#include <algorithm>

namespace gis {

namespace {

constexpr std::size_t featuresPerChunk = 256;
constexpr std::size_t verticesPerChunk = 30'000;
/// A level that leaves out less than a quarter of the vertices of the one before is not worth its place.
constexpr double worthStoring = 0.75;
/// Which ones those are is found out on this many features.
constexpr std::size_t sampleSize = 512;
struct Slice
{
    std::size_t start = 0;
    std::size_t size = 0;
};

struct Level
{
    int level = 0;
    PackWriter shapes{};
    std::vector<Slice> features{};
    std::uint64_t vertices = 0;
};

} // namespace

struct LevelBuilder::State
{
    std::vector<std::string> columns{};
    std::vector<Level> levels{}; // finest first
    std::vector<std::uint64_t> keys{};
    std::vector<CellBounds> bounds{};
    std::vector<LabelPlace> places{};
    PackWriter texts{};
    std::vector<Slice> textSlices{}; // feature by feature, column by column
    ShapeCells shape{};
    PackWriter packed{};

    void addShape(std::int64_t fid, std::span<const std::string_view> featureTexts);
    void addTexts(std::span<const std::string_view> featureTexts);
    void encode(Level& level, std::int64_t fid);
    void dropUselessLevels();

    std::vector<std::uint32_t> order() const;
    std::vector<std::size_t> chunkEnds(const std::vector<std::uint32_t>& order) const;
    LevelIndex index() const;
};

LevelBuilder::LevelBuilder(std::vector<std::string> columns, int finestLevel)
    : m_state(std::make_unique<State>())
{
    m_state->columns = std::move(columns);
    for (int level = finestLevel; level <= coarsestLevel; ++level)
        m_state->levels.emplace_back().level = level;
}

LevelBuilder::~LevelBuilder() = default;
LevelBuilder::LevelBuilder(LevelBuilder&&) noexcept = default;

void LevelBuilder::add(std::int64_t fid, const core::Geometry& geometry,
                       std::span<const std::string_view> texts)
{
    if (m_state->shape.read(geometry))
        m_state->addShape(fid, texts);
}

void LevelBuilder::addWkb(std::int64_t fid, std::span<const unsigned char> wkb,
                          std::span<const std::string_view> texts)
{
    if (m_state->shape.readWkb(wkb))
        m_state->addShape(fid, texts);
}

/// The shape that was read last.
void LevelBuilder::State::addShape(std::int64_t fid, std::span<const std::string_view> featureTexts)
{
    bounds.push_back(shape.bounds());
    keys.push_back(hilbertKey(bounds.back().middle()));
    addTexts(featureTexts);

    const auto part = shape.largestPart();
    auto place = shape.place(part);
    bool placed = place.kind != ShapeKind::Area;
    auto next = levels.begin();
    for (int level = levels.front().level; level <= coarsestLevel; ++level) {
        shape.coarsenTo(level);
        if (next != levels.end() && next->level == level)
            encode(*next++, fid);
        // The same place as findLabelPlace would find, on the way.
        if (!placed && (shape.fewCells(part) || level == coarsestLevel)) {
            if (const auto cell = cellOf(shape.anchor(part)))
                place.anchor = *cell;
            placed = true;
        }
        if (placed && next == levels.end())
            break;
    }
    places.push_back(place);
    if (places.size() == sampleSize)
        dropUselessLevels();
}

void LevelBuilder::State::addTexts(std::span<const std::string_view> featureTexts)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto start = texts.size();
        texts.text(i < featureTexts.size() ? featureTexts[i] : std::string_view{});
        textSlices.push_back({start, texts.size() - start});
    }
}

void LevelBuilder::State::encode(Level& level, std::int64_t fid)
{
    packed.clear();
    Cell before;
    std::uint64_t count = 0;
    shape.forEachDrawn([&](const ShapePart& part, std::span<const Cell> cells) {
        packed.shape(part, cells, before);
        level.vertices += cells.size();
        ++count;
    });
    const auto start = level.shapes.size();
    level.shapes.signedNumber(fid);
    level.shapes.unsignedNumber(count);
    level.shapes.bytes(packed.since(0));
    level.features.push_back({start, level.shapes.size() - start});
}

std::vector<std::uint32_t> LevelBuilder::State::order() const
{
    std::vector<std::uint32_t> order(keys.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return keys[a] != keys[b] ? keys[a] < keys[b] : a < b; });
    return order;
}

std::vector<std::size_t> LevelBuilder::State::chunkEnds(const std::vector<std::uint32_t>& order) const
{
    std::vector<std::size_t> ends;
    std::size_t begin = 0;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        bytes += levels[0].features[order[i]].size;
        if (i + 1 - begin >= featuresPerChunk || bytes >= 2 * verticesPerChunk || i + 1 == order.size()) {
            ends.push_back(i + 1);
            begin = i + 1;
            bytes = 0;
        }
    }
    return ends;
}

/// Levels that are not worth their place are found out early, so that no time is spent on them for all the
/// rest.
void LevelBuilder::State::dropUselessLevels()
{
    std::vector<Level> useful;
    for (auto& level : levels)
        if (useful.empty() ||
            static_cast<double>(level.vertices) <= worthStoring * static_cast<double>(useful.back().vertices))
            useful.push_back(std::move(level));
    levels = std::move(useful);
}

LevelIndex LevelBuilder::State::index() const
{
    LevelIndex index;
    index.columns = columns;
    for (const auto& level : levels)
        index.levels.push_back({level.level, level.vertices});
    return index;
}

core::Result<void> LevelBuilder::finish(const LevelSink& sink)
{
    auto& state = *m_state;
    state.dropUselessLevels();
    auto index = state.index();
    const auto order = state.order();

    std::size_t begin = 0;
    for (const auto end : state.chunkEnds(order)) {
        const auto chunk = std::span(order).subspan(begin, end - begin);
        const auto part = static_cast<std::int64_t>(index.chunks.size());
        begin = end;

        core::Box box;
        PackWriter labels;
        Cell before;
        for (const auto feature : chunk) {
            box.add(positionOf(state.bounds[feature].lower, 0));
            box.add(positionOf(state.bounds[feature].upper, 0));
            labels.place(state.places[feature], before);
        }
        index.chunks.push_back({box, static_cast<std::uint32_t>(chunk.size())});
        PS_TRY(sink("labels", part, labels.take()));

        for (const auto& level : state.levels) {
            PackWriter shapes;
            shapes.unsignedNumber(chunk.size());
            for (const auto feature : chunk)
                shapes.bytes(
                    level.shapes.since(level.features[feature].start).first(level.features[feature].size));
            PS_TRY(sink(std::to_string(level.level), part, shapes.take()));
        }
        for (std::size_t column = 0; column < state.columns.size(); ++column) {
            PackWriter texts;
            for (const auto feature : chunk) {
                const auto slice = state.textSlices[feature * state.columns.size() + column];
                texts.bytes(state.texts.since(slice.start).first(slice.size));
            }
            PS_TRY(sink("text/" + state.columns[column], part, texts.take()));
        }
    }
    return sink("index", 0, packIndex(index));
}

std::string levelKey(const core::Layer& layer, std::string_view key)
{
    return layer.uuid.text + '/' + std::string(key);
}

std::vector<std::string> drawingColumns(const core::Layer& layer)
{
    std::vector<std::string> columns;
    const auto add = [&](std::string column) {
        if (!column.empty() && std::find(columns.begin(), columns.end(), column) == columns.end())
            columns.push_back(std::move(column));
    };
    add(layer.labelField);
    for (const auto* field : {"name", "code", "kecamatan"})
        add(core::mappedColumn(layer, field));
    return columns;
}

} // namespace gis
