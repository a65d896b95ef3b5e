#include "gis/paint/level_source.h"

#include <algorithm>
#include <list>

namespace gis {

namespace {

using SharedBlob = std::shared_ptr<const core::Blob>;
using SharedTexts = std::shared_ptr<const std::map<std::int64_t, std::string>>;

/// What a source keeps of the blobs it has read, oldest given up first.
constexpr std::size_t keptBytes = 48U << 20;

/// The texts of one column: packed beside the chunks, or by fid from the table.
struct ColumnTexts
{
    std::vector<SharedBlob> packed{}; // chunk by chunk of the answer
    SharedTexts byFid{};
};

class ColumnReader
{
public:
    ColumnReader(const ColumnTexts& column, std::size_t chunk)
        : m_reader(column.packed.empty() ? std::span<const unsigned char>{}
                                         : std::span(*column.packed[chunk])),
          m_byFid(column.byFid.get())
    {
    }

    std::string_view next(std::int64_t fid)
    {
        if (!m_byFid)
            return m_reader.text();
        const auto found = m_byFid->find(fid);
        return found == m_byFid->end() ? std::string_view{} : std::string_view(found->second);
    }

private:
    PackReader m_reader;
    const std::map<std::int64_t, std::string>* m_byFid;
};

class LevelFeatures : public FeatureSet
{
public:
    int level = 0;
    std::vector<ChunkInfo> chunks{};
    std::vector<SharedBlob> shapes{};
    std::vector<SharedBlob> places{}; // empty: no labels
    std::vector<ColumnTexts> columns{};
    ColumnTexts label{};

    void visit(const core::Box& within, const std::function<bool(const Feature&)>& visit) const override
    {
        for (std::size_t chunk = 0; chunk < chunks.size(); ++chunk)
            if (chunks[chunk].bounds.intersects(within) && !visitChunk(chunk, within, visit))
                return;
    }

    void visitLabels(const std::function<bool(const FeatureLabel&)>& visit) const override
    {
        for (std::size_t chunk = 0; chunk < places.size(); ++chunk)
            if (!visitChunkLabels(chunk, visit))
                return;
    }

private:
    bool visitChunk(std::size_t chunk, const core::Box& within,
                    const std::function<bool(const Feature&)>& visit) const
    {
        std::vector<ColumnReader> readers;
        for (const auto& column : columns)
            readers.emplace_back(column, chunk);
        std::vector<std::string_view> texts(columns.size());
        ChunkReader shape(*shapes[chunk], level);
        while (shape.next()) {
            for (std::size_t i = 0; i < readers.size(); ++i)
                texts[i] = readers[i].next(shape.fid());
            const auto bounds = shape.bounds();
            if (bounds.intersects(within) &&
                !visit(Feature{shape.fid(), shape.positions(), shape.parts(), bounds, texts}))
                return false;
        }
        return true;
    }

    bool visitChunkLabels(std::size_t chunk, const std::function<bool(const FeatureLabel&)>& visit) const
    {
        PackReader place(*places[chunk]);
        ColumnReader texts(label, chunk);
        ChunkReader shape(*shapes[chunk], level);
        Cell before;
        for (std::uint32_t i = 0; i < chunks[chunk].features && shape.next(); ++i) {
            const auto where = place.place(before);
            FeatureLabel found{shape.fid(), positionOf(where.anchor, 0), {},
                               where.kind,  texts.next(shape.fid()),     {}};
            found.bounds.add(positionOf(where.lower, 0));
            found.bounds.add(positionOf(where.upper, 0));
            if (where.kind == ShapeKind::Line)
                found.line = longest(shape);
            if (!visit(found))
                return false;
        }
        return true;
    }

    static std::span<const core::Position> longest(const ChunkReader& shape)
    {
        const auto part = std::max_element(shape.parts().begin(), shape.parts().end(),
                                           [](const auto& a, const auto& b) { return a.count < b.count; });
        if (part == shape.parts().end())
            return {};
        return shape.positions().subspan(part->first, part->count);
    }
};

} // namespace

core::Result<void> MemoryLevels::put(std::string_view key, std::int64_t part, const core::Blob& data)
{
    auto& parts = m_blobs.try_emplace(std::string(key)).first->second;
    parts.resize(std::max(parts.size(), static_cast<std::size_t>(part) + 1));
    parts[static_cast<std::size_t>(part)] = std::make_shared<const core::Blob>(data);
    return {};
}

core::Result<SharedBlob> MemoryLevels::read(std::string_view key, std::int64_t part)
{
    const auto found = m_blobs.find(key);
    if (found == m_blobs.end() || static_cast<std::size_t>(part) >= found->second.size())
        return core::fail(core::ErrorCode::Internal, std::string(key), "no such drawing level");
    return found->second[static_cast<std::size_t>(part)];
}

struct LevelSource::Kept
{
    struct One
    {
        std::string key{};
        SharedBlob blob{};
    };
    std::list<One> recent{}; // newest first
    std::map<std::string, std::list<One>::iterator, std::less<>> byKey{};
    std::size_t bytes = 0;
    std::map<std::string, SharedTexts, std::less<>> texts{};
};

LevelSource::LevelSource(LevelIndex index, std::shared_ptr<LevelStore> store,
                         std::shared_ptr<LevelFallback> fallback)
    : m_index(std::move(index)), m_extent(m_index.extent()), m_store(std::move(store)),
      m_fallback(std::move(fallback)), m_kept(std::make_unique<Kept>())
{
}

LevelSource::~LevelSource() = default;

core::Result<SharedBlob> LevelSource::blob(const std::string& key, std::size_t chunk)
{
    const auto full = key + '#' + std::to_string(chunk);
    if (const auto found = m_kept->byKey.find(full); found != m_kept->byKey.end()) {
        m_kept->recent.splice(m_kept->recent.begin(), m_kept->recent, found->second);
        return found->second->blob;
    }
    PS_LET(auto read, m_store->read(key, static_cast<std::int64_t>(chunk)));
    m_kept->recent.push_front({full, read});
    m_kept->byKey[full] = m_kept->recent.begin();
    m_kept->bytes += read->size();
    while (m_kept->bytes > keptBytes && m_kept->recent.size() > 1) {
        m_kept->bytes -= m_kept->recent.back().blob->size();
        m_kept->byKey.erase(m_kept->recent.back().key);
        m_kept->recent.pop_back();
    }
    return read;
}

core::Result<SharedTexts> LevelSource::texts(const std::string& column)
{
    if (const auto found = m_kept->texts.find(column); found != m_kept->texts.end())
        return found->second;
    Texts read;
    if (m_fallback) {
        PS_LET(read, m_fallback->column(column));
    }
    return m_kept->texts.emplace(column, std::make_shared<const Texts>(std::move(read))).first->second;
}

core::Result<std::shared_ptr<const FeatureSet>> LevelSource::load(const FeatureQuery& query,
                                                                  core::Progress& progress)
{
    const auto level = m_index.levelFor(query.resolution);
    if (!level && m_fallback)
        return m_fallback->closeUp(query, progress);
    if (m_index.levels.empty())
        return std::make_shared<LevelFeatures>();

    const std::lock_guard lock(m_mutex);
    auto set = std::make_shared<LevelFeatures>();
    set->level = level.value_or(m_index.levels.front().level);
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < m_index.chunks.size(); ++i) {
        if (!m_index.chunks[i].bounds.intersects(query.within))
            continue;
        wanted.push_back(i);
        set->chunks.push_back(m_index.chunks[i]);
    }

    const auto readAll = [&](const std::string& key, std::vector<SharedBlob>& blobs) -> core::Result<void> {
        for (const auto chunk : wanted) {
            if (progress.cancelled())
                return core::fail(core::ErrorCode::Cancelled);
            PS_LET(blobs.emplace_back(), blob(key, chunk));
        }
        return {};
    };
    const auto readColumn = [&](const std::string& name, ColumnTexts& column) -> core::Result<void> {
        if (std::find(m_index.columns.begin(), m_index.columns.end(), name) != m_index.columns.end())
            return readAll("text/" + name, column.packed);
        PS_LET(column.byFid, texts(name));
        return {};
    };

    PS_TRY(readAll(std::to_string(set->level), set->shapes));
    for (const auto& field : query.fields)
        PS_TRY(readColumn(field, set->columns.emplace_back()));
    if (!query.labelField.empty()) {
        PS_TRY(readAll("labels", set->places));
        PS_TRY(readColumn(query.labelField, set->label));
    }
    return set;
}

} // namespace gis
