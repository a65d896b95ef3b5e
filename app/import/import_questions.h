#pragma once

#include "app/import/file_preview.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace app {

class ColumnTable;
class Settings;

/// What a file is to become, asked on the left, and what is seen of it on the right: its columns and, where
/// it has a location, its rows over the plan. Shows the answers for one file at a time.
class ImportQuestions : public QWidget
{
    Q_OBJECT

public:
    ImportQuestions(Document& document, Settings& settings, QWidget* parent = nullptr);

    /// Shows a request; what it says about columns is kept.
    void setRequest(const gis::ImportRequest& request);
    gis::ImportRequest request() const;

    void showProblem(const QString& text);
    /// Of a file that holds several.
    void offerLayers(const QString& names);
    bool severalLayers() const; // to choose from
    bool looking() const { return m_reader.reading(); }
    void stopLooking() { m_reader.stop(); }

Q_SIGNALS:
    void pathChosen(const QString& path);
    void ready(bool possible); // whether there is something to import
    void looked();             // the first rows are seen, or cannot be

private:
    QWidget* makeForm();
    QWidget* makeSight();
    QWidget* makeTemplates();
    void browse();
    void refresh();
    void look();
    void show(const SeenFile& file);
    void showHeader(const SeenFile& file);
    void tellRows();
    void offerTemplates();
    void applyFitting(const std::vector<gis::SourceColumn>& columns);
    void applyTemplate(int index);
    void storeTemplate();
    void removeTemplate();

    Document& m_document;
    Settings& m_settings;
    PreviewReader m_reader;
    std::vector<NamedTemplate> m_known{};
    QString m_seenText{};       // how much of the file was seen
    bool m_templateOpen = true; // no template has been chosen or refused for this file
    QFormLayout* m_form = nullptr;
    QLineEdit* m_path;
    QComboBox* m_target;
    QComboBox* m_role;
    QLineEdit* m_name;
    QComboBox* m_layer;
    QLineEdit* m_crs;
    QLabel* m_crsFound;
    QComboBox* m_encoding;
    QLabel* m_encodingFound;
    QCheckBox* m_repair;
    QLabel* m_problem;
    QTabWidget* m_sight;
    ColumnTable* m_columns;
    QLabel* m_map;
    QLabel* m_rows;
    QComboBox* m_templates;
    QPushButton* m_store;
    QPushButton* m_remove;
};

} // namespace app
