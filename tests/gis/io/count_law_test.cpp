#include "tests/gis/io/import_support.h"

#include "gis/io/record_sink.h"
#include "gis/io/row_pipeline.h"
#include "gis/io/table_source.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

// Tables with random damage, in one process: nothing disappears, whatever is in the cells.

namespace {

using Dice = std::mt19937;

int throwDice(Dice& dice, int sides)
{
    return static_cast<int>(dice() % static_cast<unsigned>(sides));
}

template <std::size_t N>
std::string oneOf(Dice& dice, const char* const (&words)[N])
{
    return words[throwDice(dice, static_cast<int>(N))];
}

std::string cell(Dice& dice, int column)
{
    static const char* const names[] = {"Bengkel Jaya", "Las Barokah", "“Cat” Duco", "Caf\xE9", "铁匠", "A",
                                        "Total Teknik", "A & B",       "Jumlah Maju"};
    static const char* const coordinates[] = {
        "-6.98", "110.43", "-6,98",     "6°58'49\" LS", "S 6 58 49", "1e308", "-6979800", "0",    "437105.47",
        "NaN",   "-",      "tidak ada", "9228446,2",    "inf",       "abc",   "--6",      "1.2.3"};
    static const char* const numbers[] = {"Rp 1.250.000,00", "1,250.75", "-", "12 orang", "1e400", "003", "",
                                          "#DIV/0!",         "12,5"};
    static const char* const dates[] = {"5/3/2024",         "31/02/2024", "45356",    "Maret",
                                        "2024-03-05T99:99", "3-25-24",    "tidak ada"};
    switch (column) {
    case 0:
        return oneOf(dice, names);
    case 1:
    case 2:
        return oneOf(dice, coordinates);
    case 3:
        return oneOf(dice, numbers);
    default:
        return oneOf(dice, dates);
    }
}

struct Table
{
    std::string text{};
    std::set<std::int64_t> lines{}; // of the rows
};

Table damaged(Dice& dice)
{
    static constexpr char separators[] = {',', ';', '\t', '|'};
    static const char* const ends[] = {"\n", "\r\n", "\r"};
    const char separator = separators[throwDice(dice, 4)];
    const auto end = oneOf(dice, ends);
    const auto quoted = [&](const std::string& text) {
        std::string result = "\"";
        for (const char c : text)
            result += c == '"' ? std::string{"\"\""} : std::string{c};
        return result + "\"";
    };
    Table table;
    std::int64_t line = 1;
    if (throwDice(dice, 4) == 0) {
        table.text += "\xEF\xBB\xBF";
    }
    for (const auto* title : {"nama", "lintang", "bujur", "omzet", "tanggal"})
        table.text += std::string{title} + (title[0] == 't' ? std::string{} : std::string{separator});
    table.text += end;
    const int rows = throwDice(dice, 12);
    for (int i = 0; i < rows; ++i) {
        ++line;
        if (throwDice(dice, 8) == 0) { // a blank line is no row
            table.text += end;
            continue;
        }
        const int cells = throwDice(dice, 6) == 0 ? 1 + throwDice(dice, 8) : 5; // ragged
        for (int column = 0; column < cells; ++column) {
            const auto text = cell(dice, column);
            const bool needs =
                text.find(separator) != std::string::npos || text.find('"') != std::string::npos;
            table.text += column > 0 ? std::string{separator} : std::string{};
            table.text += needs || throwDice(dice, 5) == 0 ? quoted(text) : text;
        }
        table.text += end;
        table.lines.insert(line);
    }
    return table;
}

/// Bytes changed, left out or doubled anywhere: how many rows that leaves nobody can say.
void ruin(Dice& dice, std::string& text)
{
    for (int i = 0; i < 5 && !text.empty(); ++i) {
        const auto at = dice() % text.size();
        switch (throwDice(dice, 4)) {
        case 0:
            text[at] = static_cast<char>(dice());
            break;
        case 1:
            text.erase(at, 1 + dice() % 9);
            break;
        case 2:
            text.insert(at, "\"");
            break;
        default:
            text.insert(at, text.substr(at, 20));
        }
    }
}

} // namespace

TEST_CASE("No row of a damaged table disappears", "[import][property]")
{
    tests::ImportBench bench;
    const gis::PlanFrame frame{bench.plan().settings().area, "Kota Semarang", "EPSG:32749"};
    auto pipeline = gis::RowPipeline::make({"EPSG:4326", "EPSG:4326", {}, false, {}}, frame).value();
    const auto request = bench.request("tabel.csv", gis::ImportTarget::Business);
    for (unsigned seed = 1; seed <= 10'000; ++seed) {
        Dice dice{seed};
        auto table = damaged(dice);
        const bool ruined = seed % 3 == 0;
        if (ruined)
            ruin(dice, table.text);

        auto grid = std::make_unique<gis::DelimitedGrid>(table.text, "auto");
        gis::TableSource source{std::move(grid), {"CSV", "tabel", {}, false, {}}};
        gis::ReaderHeader header;
        header.columns = source.columns();
        header.hasGeometry = source.hasGeometry();
        gis::ImportReport report;
        auto sink = gis::RecordSink::make(bench.plan(), request).value();
        REQUIRE(sink.begin(header, report));
        std::set<std::int64_t> seen;
        gis::RawRow raw;
        gis::SourceRow row;
        while (source.next(raw).value()) {
            pipeline.process(raw, row);
            seen.insert(row.row);
            REQUIRE(gis::takeRow(row, request, sink, report));
        }
        REQUIRE(sink.finish(report));

        INFO("seed " << seed << "\n" << table.text);
        const auto rejected = static_cast<std::int64_t>(report.rejected.size());
        REQUIRE(report.rowsRead == report.stored + report.alreadyPresent + rejected);
        REQUIRE(static_cast<std::int64_t>(seen.size()) == report.rowsRead); // each has a line of its own
        REQUIRE(report.withoutLocation <= report.stored);
        for (const auto& each : report.rejected)
            REQUIRE(seen.contains(each.row));
        if (!ruined)
            REQUIRE(seen == table.lines);
    }
}
