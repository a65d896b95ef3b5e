#include "gis/io/reader_protocol.h"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>
#include <type_traits>

namespace gis {

namespace {

using core::ErrorCode;
using core::Message;
using core::Value;
using nlohmann::json;

json asJson(const Message& message)
{
    return {{"text", message.text}, {"args", message.args}};
}

Message messageOf(const json& from)
{
    return {from.at("text"), from.at("args")};
}

json asJson(const Chosen& chosen)
{
    return {{"name", chosen.name}, {"why", asJson(chosen.why)}, {"assumed", chosen.assumed}};
}

Chosen chosenOf(const json& from)
{
    return {from.at("name"), messageOf(from.at("why")), from.at("assumed")};
}

/// Text that is not UTF-8 must not stop a report: bytes that do not fit are replaced.
std::string dumped(const json& from)
{
    return from.dump(-1, ' ', false, json::error_handler_t::replace);
}

enum class Tag : unsigned char
{
    Unknown,
    Integer,
    Real,
    Text,
    Blob
};

class BatchWriter
{
public:
    explicit BatchWriter(std::vector<unsigned char>& batch) : m_batch(batch) {}

    template <class Number>
    void number(Number value)
    {
        static_assert(std::is_trivially_copyable_v<Number>);
        append(&value, sizeof value);
    }
    template <class Bytes>
    void sized(const Bytes& bytes)
    {
        number(static_cast<std::uint32_t>(bytes.size()));
        append(bytes.data(), bytes.size());
    }
    void message(const Message& message)
    {
        sized(message.text);
        number(static_cast<std::uint32_t>(message.args.size()));
        for (const auto& arg : message.args)
            sized(arg);
    }
    void value(const Value& value)
    {
        number(static_cast<Tag>(value.index()));
        if (const auto* integer = std::get_if<std::int64_t>(&value))
            number(*integer);
        else if (const auto* real = std::get_if<double>(&value))
            number(*real);
        else if (const auto* text = std::get_if<std::string>(&value))
            sized(*text);
        else if (const auto* blob = std::get_if<core::Blob>(&value))
            sized(*blob);
    }

private:
    void append(const void* data, std::size_t size)
    {
        const auto* first = static_cast<const unsigned char*>(data);
        m_batch.insert(m_batch.end(), first, first + size);
    }
    std::vector<unsigned char>& m_batch;
};

/// Every take checks its length; after the first failure all others give nothing.
class BatchReader
{
public:
    BatchReader(std::span<const unsigned char> bytes, std::size_t& at) : m_bytes(bytes), m_at(at) {}

    bool good() const { return m_good; }

    template <class Number>
    Number number()
    {
        Number value{};
        if (const auto* from = take(sizeof value))
            std::memcpy(&value, from, sizeof value);
        return value;
    }
    std::uint32_t count()
    {
        const auto count = number<std::uint32_t>();
        m_good = m_good && count <= m_bytes.size() - m_at; // each item takes at least a byte
        return m_good ? count : 0;
    }
    template <class Bytes>
    void sized(Bytes& bytes)
    {
        const auto size = count();
        if (const auto* from = take(size))
            bytes.assign(from, from + size);
    }
    void message(Message& message)
    {
        sized(message.text);
        message.args.resize(count());
        for (auto& arg : message.args)
            sized(arg);
    }
    void value(Value& value)
    {
        switch (number<Tag>()) {
        case Tag::Unknown:
            value = {};
            return;
        case Tag::Integer:
            value = number<std::int64_t>();
            return;
        case Tag::Real:
            value = number<double>();
            return;
        case Tag::Text:
            if (!std::holds_alternative<std::string>(value))
                value = std::string{};
            sized(std::get<std::string>(value));
            return;
        case Tag::Blob:
            value = core::Blob{};
            sized(std::get<core::Blob>(value));
            return;
        }
        m_good = false;
    }

private:
    const unsigned char* take(std::size_t size)
    {
        m_good = m_good && size <= m_bytes.size() - m_at;
        if (!m_good)
            return nullptr;
        const auto* from = m_bytes.data() + m_at;
        m_at += size;
        return from;
    }
    std::span<const unsigned char> m_bytes;
    std::size_t& m_at;
    bool m_good = true;
};

template <class Parse>
auto guarded(Parse&& parse) -> core::Result<decltype(parse())>
{
    try {
        return parse();
    } catch (const json::exception& error) {
        return core::fail(ErrorCode::ReaderCrashed, {}, error.what());
    }
}

} // namespace

bool SourceRow::rejected() const
{
    return std::any_of(remarks.begin(), remarks.end(),
                       [](const RowRemark& remark) { return remark.type == RowRemark::Type::Rejected; });
}

std::string writeRequest(const ReaderRequest& request)
{
    const auto& area = request.plan.area;
    return dumped({{"path", request.path},
                   {"layer", request.layer},
                   {"crs", request.crs},
                   {"encoding", request.encoding},
                   {"scratch", request.scratch},
                   {"area", {area.minX, area.minY, area.maxX, area.maxY}},
                   {"areaName", request.plan.areaName},
                   {"planCrs", request.plan.crs},
                   {"places", request.places},
                   {"rows", request.rows}});
}

core::Result<ReaderRequest> readRequest(const std::string& text)
{
    return guarded([&] {
        const auto from = json::parse(text);
        ReaderRequest request;
        request.path = from.at("path");
        request.layer = from.at("layer");
        request.crs = from.at("crs");
        request.encoding = from.at("encoding");
        request.scratch = from.at("scratch");
        const std::vector<double> area = from.at("area");
        if (area.size() == 4)
            request.plan.area = {area[0], area[1], area[2], area[3]};
        request.plan.areaName = from.at("areaName");
        request.plan.crs = from.at("planCrs");
        request.places = from.at("places").get<std::map<std::string, std::string>>();
        request.rows = from.at("rows");
        return request;
    });
}

std::string writeHeader(const ReaderHeader& header)
{
    auto columns = json::array();
    for (const auto& column : header.columns)
        columns.push_back({{"title", column.title},
                           {"type", column.type},
                           {"place", column.place},
                           {"decimal", column.style.decimal},
                           {"grouping", column.style.grouping},
                           {"month_first", column.style.monthFirst},
                           {"empty", column.empty}});
    return dumped({{"driver", header.driver},
                   {"layer", header.layer},
                   {"stem", header.stem},
                   {"crs", asJson(header.crs)},
                   {"encoding", asJson(header.encoding)},
                   {"columns", columns},
                   {"rows", header.rows},
                   {"hasGeometry", header.hasGeometry}});
}

core::Result<ReaderHeader> readHeader(std::span<const unsigned char> text)
{
    return guarded([&] {
        const auto from = json::parse(text.begin(), text.end());
        ReaderHeader header;
        header.driver = from.at("driver");
        header.layer = from.at("layer");
        header.stem = from.at("stem");
        header.crs = chosenOf(from.at("crs"));
        header.encoding = chosenOf(from.at("encoding"));
        for (const auto& column : from.at("columns"))
            header.columns.push_back({column.at("title"),
                                      column.at("type"),
                                      column.at("place"),
                                      {column.at("decimal").get<char>(), column.at("grouping").get<char>(),
                                       column.at("month_first").get<bool>()},
                                      column.at("empty")});
        header.rows = from.at("rows");
        header.hasGeometry = from.at("hasGeometry");
        return header;
    });
}

std::string writeError(const core::Error& error)
{
    return dumped(
        {{"code", static_cast<int>(error.code)}, {"subject", error.subject}, {"detail", error.detail}});
}

core::Error readError(std::span<const unsigned char> text)
{
    const auto error = guarded([&] {
        const auto from = json::parse(text.begin(), text.end());
        return core::Error{static_cast<ErrorCode>(from.at("code").get<int>()), from.at("subject"),
                           from.at("detail")};
    });
    return error ? *error : error.error();
}

void appendRow(std::vector<unsigned char>& batch, const SourceRow& row)
{
    BatchWriter out{batch};
    out.number(row.row);
    out.number(static_cast<std::uint32_t>(row.values.size()));
    for (const auto& value : row.values)
        out.value(value);
    out.number(static_cast<std::uint32_t>(row.parts.size()));
    for (const auto& part : row.parts)
        out.sized(part);
    out.number(static_cast<std::uint32_t>(row.remarks.size()));
    for (const auto& remark : row.remarks) {
        out.number(remark.type);
        out.sized(remark.kind);
        out.message(remark.message);
        out.number(remark.areaChange);
        out.sized(remark.original);
    }
}

core::Result<void> RowReader::next(SourceRow& row)
{
    BatchReader in{m_bytes, m_at};
    row.row = in.number<std::int64_t>();
    row.values.resize(in.count());
    for (auto& value : row.values)
        in.value(value);
    row.parts.resize(in.count());
    for (auto& part : row.parts)
        in.sized(part);
    row.remarks.resize(in.count());
    for (auto& remark : row.remarks) {
        remark.type = in.number<RowRemark::Type>();
        in.sized(remark.kind);
        in.message(remark.message);
        remark.areaChange = in.number<double>();
        remark.original.clear();
        in.sized(remark.original);
        if (remark.type > RowRemark::Type::Rejected)
            return core::fail(ErrorCode::ReaderCrashed);
    }
    if (!in.good())
        return core::fail(ErrorCode::ReaderCrashed);
    return {};
}

} // namespace gis
