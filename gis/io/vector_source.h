#pragma once

#include "gis/io/source.h"
#include "gis/io/source_files.h"

#include <memory>

class GDALDataset;
class OGRLayer;

namespace gis {

/// Keeps GDAL from writing side files, from the network and from chatter. Once a process.
void setUpGdal();

struct CloseDataset
{
    void operator()(GDALDataset* dataset) const;
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

/// Opens a vector file read-only. FormatUnknown or FileUnreadable with what GDAL said.
core::Result<Dataset> openDataset(const PreparedSource& source, const std::string& path);

/// The layer by name; without one the only layer that has anything in it. LayerNotChosen with the names in
/// `detail`.
core::Result<OGRLayer*> chooseLayer(GDALDataset& dataset, const std::string& wanted, const std::string& path);

/// A layer with geometry, whatever GDAL reads it with.
class VectorSource : public Source
{
public:
    VectorSource(Dataset dataset, OGRLayer& layer, const PreparedSource& files, const std::string& encoding);
    ~VectorSource() override;

    std::string driver() const override;
    std::string layer() const override;
    Chosen encoding() const override { return m_encoding; }
    std::string declaredCrs() const override;
    bool hasGeometry() const override { return true; }
    std::int64_t rows() const override;
    const std::vector<SourceColumn>& columns() const override { return m_columns; }
    std::vector<core::Position> sample() override { return m_sample; }
    core::Result<bool> next(RawRow& row) override;

private:
    std::string text(const char* bytes, RawRow& row) const;
    void study();

    Dataset m_dataset;
    OGRLayer& m_layer;
    bool m_rawBytes; // GDAL passes the text on as it stands in the .dbf
    Chosen m_encoding{};
    std::unique_ptr<TextDecoder> m_decoder{};
    std::vector<SourceColumn> m_columns{};
    std::vector<core::Position> m_sample{};
    std::int64_t m_row = 0;
};

} // namespace gis
