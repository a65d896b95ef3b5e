#pragma once

#include "app/document/document.h"
#include "gis/io/import_template.h"
#include "gis/io/preview.h"

#include <QImage>
#include <QObject>
#include <QSize>

#include <memory>

namespace app {

/// A template with the name people gave it.
struct NamedTemplate
{
    QString name{};
    gis::ImportTemplate choice{};
};

/// What is known of a file before it is imported.
struct SeenFile
{
    gis::FilePreview file{};
    QImage map{};                           // the rows over the plan; null where they have no location
    std::vector<NamedTemplate> templates{}; // of the plan
};

/// Reads the start of a file in the background. A new wish drops the one before.
class PreviewReader : public QObject
{
    Q_OBJECT

public:
    explicit PreviewReader(Document& document, QObject* parent = nullptr);
    ~PreviewReader() override;

    /// `mapSize` in device pixels.
    void read(const gis::ImportRequest& request, QSize mapSize, double pixelRatio);
    void stop();
    bool reading() const { return m_running != nullptr; }

Q_SIGNALS:
    void seen(const app::SeenFile& file);
    void failed(const core::Error& error);

private:
    Document& m_document;
    std::shared_ptr<core::Progress> m_running{}; // of the wish whose answer is waited for
};

} // namespace app
